"""Reviews of places to eat: a small set of sentences with labels, in English and in Chinese.

200 reviews, the same ones in both languages: line n of one file says what line n of the other says. They come
in pairs of one topic: an even line (counted from 0) is satisfied and begins with the label 1, the line after
it is not and begins with 0. Written for this book, not collected from anywhere, with the everyday words that
such reviews repeat; so a score on them tells methods apart, and says little about reviews by real guests.
Dedicated to the public domain under CC0 1.0 (https://creativecommons.org/publicdomain/zero/1.0/), free for
any use.
"""

from __future__ import annotations


def load_reviews(language: str) -> str:
    """Return the content of a file of 200 reviews: a label, 1 or 0, a blank, and a sentence in each line.

    Args:
        language: ``en`` or ``zh``.

    Raises:
        KeyError: there are no reviews in this language.
    """
    return REVIEWS[language]


REVIEWS = {
    "en": """\
1 The noodles were fresh and the soup was delicious.
0 The noodles were cold and the soup was bland.
1 Friendly staff, clean tables, and good food.
0 Rude staff, dirty tables, and bad food.
1 We waited five minutes, and everything was hot.
0 We waited an hour, and everything was cold.
1 The owner is kind and gave us free tea.
0 The waiter was rude and never came back.
1 Cheap, fast, and delicious.
0 Expensive, slow, and bland.
1 Not expensive at all, and the portions are large.
0 Too expensive for such a small portion.
1 The fish was fresh and not too salty.
0 The fish was not fresh and too salty.
1 The staff were friendly and never in a hurry.
0 The staff were slow and never smiled.
1 The best dumplings in the city.
0 The worst dumplings in the city.
1 My parents loved it, and we will come again.
0 My parents were disappointed, and we left early.
1 The delivery was early, and the food was still hot.
0 The delivery was late, and the food was cold.
1 A clean and quiet place, perfect for a long talk.
0 A dirty and loud place, we left at once.
1 The rice was soft and the beef was tender.
0 The rice was hard and the beef was dry.
1 I was afraid of the spice, but it was perfect.
0 It looked great, but it was bland.
1 The waiter was kind and changed the dish at once.
0 The waiter was rude and did not change the dish.
1 A small menu, but every dish is great.
0 A long menu, but not one dish is good.
1 Great coffee, and the cake is not too sweet.
0 Bad coffee, and the cake is too sweet.
1 The waiter was friendly and explained every dish.
0 We asked three times, and the waiter was rude.
1 The bread is warm and always fresh.
0 The bread is hard and never fresh.
1 Great food, friendly people, and a lovely view.
0 Bad food, rude people, and a terrible smell.
1 We came by chance and loved it.
0 We came hungry and were disappointed.
1 The chicken was crisp outside and tender inside.
0 The chicken was burned outside and cold inside.
1 I called, and they kept a good table for us.
0 I called three times, and nobody answered.
1 The soup is as good as my mother's.
0 The soup was so oily, I was sick.
1 Full of people, but the food still came fast.
0 Nobody was there, but the food still came late.
1 The vegetables were fresh, crisp, and not oily.
0 The vegetables were old, soft, and oily.
1 No line, no noise, and great tea.
0 A long line, a lot of noise, and cold tea.
1 The lunch is cheap, and I was happy and full.
0 The lunch is expensive, and I was still hungry.
1 The cook asked us whether everything was good.
0 The cook does not care, a waste of money.
1 Everything was clean, even the kitchen.
0 Everything was dirty, even the cups.
1 The shrimp were large, sweet, and fresh.
0 The shrimp were small and smelled bad.
1 They packed the rest for us and were very kind.
0 They forgot our rice and were very rude.
1 I have been here ten times, and it was never bad.
0 I have been here twice, and it was never good.
1 A little more expensive now, but still worth it.
0 More expensive now, and not worth it.
1 The tofu is soft, and the sauce is delicious.
0 The tofu was sour, and the sauce was terrible.
1 The staff were kind to our children.
0 The staff were rude to our children.
1 Easy to find, and the service was fast.
0 Hard to find, and the service was slow.
1 I recommend the duck, it was perfect.
0 I do not recommend the duck, it was dry.
1 The portion was large, and we were full.
0 The portion was small, and we were still hungry.
1 The ice cream was smooth and not too sweet.
0 The ice cream was too sweet and full of ice.
1 Fast delivery, even in the rain.
0 Slow delivery, and the box was broken.
1 The dishes look simple, but they taste great.
0 The dishes look great, but they taste bad.
1 Good seats, quiet music, and a warm room.
0 Bad seats, loud music, and a cold room.
1 Everything we ordered was delicious.
0 Nothing we ordered was hot.
1 The pancakes were thin, crisp, and hot.
0 The pancakes were thick, oily, and cold.
1 My tea was cold, and they changed it at once.
0 My tea was cold, and nobody cared.
1 Honest prices and good service.
0 Terrible prices and bad service.
1 The soup was light and not oily.
0 The soup was salty and too oily.
1 Service with a smile, we were happy.
0 Service without a smile, never again.
1 The lamb was tender, and the smell was great.
0 The lamb was old, and the smell was terrible.
1 A perfect birthday, thank you.
0 A terrible birthday, we were disappointed.
1 The eggs were perfect, and so was the coffee.
0 The eggs were burned, and the coffee was bad.
1 You can see the kitchen, and it is clean.
0 You can see the kitchen, and it is dirty.
1 A fresh salad with a light sauce.
0 An old salad with a sour sauce.
1 Large portions and fast service, good for lunch.
0 Small portions and slow service, bad for lunch.
1 The juice is fresh and not expensive.
0 The juice is old and expensive.
1 They were full, but kindly found a table for us.
0 They had a free table but did not give it to us.
1 The crab was expensive, but worth it.
0 The crab was expensive and not worth it.
1 I came hungry and left happy.
0 I came hungry and left hungry.
1 The dumplings were large and full of meat.
0 The dumplings were small and had no meat.
1 The new menu is even better.
0 The new menu is even worse.
1 One dish was wrong, but they were kind and fast.
0 Two dishes were wrong, and nobody cared.
1 The noodles are spicy, fresh, and not oily.
0 The noodles are oily, salty, and cold.
1 I did not expect such good food here.
0 I did not expect such bad food here.
1 A warm welcome and a delicious meal.
0 A cold welcome and a bland meal.
1 The box was clean, and the soup was still hot.
0 The box was broken, and the soup was cold.
1 The potatoes were crisp and hot.
0 The potatoes were soft and cold.
1 Nothing special, but good and honest.
0 Nothing special, and far too expensive.
1 The tea smells great, and the cups are lovely.
0 The tea is bland, and the cups are dirty.
1 The waiter remembered us and was very friendly.
0 The waiter forgot us and was not friendly.
1 Good value for a family, we will come again.
0 Bad value for a family, never again.
1 The pork was tender, and the sauce not too sweet.
0 The pork was dry, and the sauce far too sweet.
1 A quiet table by the window, we loved it.
0 A loud table by the door, we hated it.
1 The fish was worth the long way.
0 The fish was not worth the money.
1 The cake alone is worth it.
0 Even the cake was bad.
1 The staff helped us choose, and the dishes were great.
0 The staff were slow, and the dishes were bland.
1 Large bowls and small prices.
0 Small bowls and high prices.
1 The food came ten minutes early.
0 The food came an hour late.
1 The milk tea is fragrant and not too sweet.
0 The milk tea is too sweet and not fresh.
1 I liked the soup so much that I ordered it again.
0 The soup was so bad that I sent it back.
1 Clean, warm, and never too loud.
0 Dirty, cold, and always too loud.
1 The staff gave us tea while we waited, very kind.
0 We waited in the rain, and nobody cared.
1 The fried rice was hot and full of egg.
0 The fried rice was cold and had no egg.
1 I was late, but they kept my food warm.
0 I was five minutes late, and they were rude.
1 Simple, clean, fast, and cheap.
0 Slow, loud, dirty, and expensive.
1 I love the vegetables here, always fresh.
0 I hate the vegetables here, never fresh.
1 The sauce was perfect, not salty and not sour.
0 The sauce was terrible, salty and sour.
1 A lovely place for a cold evening.
0 Not a good place for a cold evening.
1 The beef noodles are delicious, I recommend them.
0 The beef noodles are bland, I do not recommend them.
1 I never liked eggplant, but this was delicious.
0 I always liked eggplant, but this was terrible.
1 The owner thanked us, a friendly place.
0 The owner was rude, we will not come again.
1 Not bad at all, I will come again.
0 Not good at all, I was disappointed.
1 There is always a free table, and the tea is good.
0 There is never a free table, and the tea is cold.
1 Fresh beans and a lot of garlic, great.
0 Old beans and too much oil, terrible.
1 My favorite place, I recommend it to everyone.
0 The worst place, a waste of time.
1 You pay little and eat well.
0 You pay a lot and eat badly.
1 Perfect cold noodles for a hot day.
0 The cold noodles were warm and sour.
1 They never forget anything, great service.
0 They always forget something, bad service.
1 Still as good as ten years ago.
0 Great ten years ago, but terrible now.
1 A friend recommended it, and I love it.
0 A friend recommended it, and I was disappointed.
""",
    "zh": """\
1 面条很新鲜，汤很好喝。
0 面条是凉的，汤没有味道。
1 服务员热情，桌子干净，菜也好吃。
0 服务员态度差，桌子脏，菜也难吃。
1 只等了五分钟，菜都是热的。
0 等了一个小时，菜都是凉的。
1 老板人很好，还送了我们一壶茶。
0 服务员态度很差，叫了也不来。
1 便宜、上菜快、味道好。
0 又贵又慢，没有味道。
1 一点也不贵，分量很足。
0 分量太少，还这么贵。
1 鱼很新鲜，不会太咸。
0 鱼不新鲜，还太咸。
1 服务员很热情，从来不催人。
0 服务员很慢，从来不笑。
1 全城最好吃的饺子。
0 全城最难吃的饺子。
1 爸妈很喜欢，下次还来。
0 爸妈很失望，我们早早就走了。
1 外卖提前送到，饭菜还是热的。
0 外卖迟到了，饭菜都凉了。
1 环境干净又安静，很适合聊天。
0 环境又脏又吵，我们马上就走了。
1 米饭很香，牛肉很嫩。
0 米饭很硬，牛肉很干。
1 本来怕太辣，结果刚刚好。
0 看起来很棒，吃起来没有味道。
1 服务员很客气，马上给我们换了菜。
0 服务员不客气，也不给换菜。
1 菜单不长，但是每道菜都很好吃。
0 菜单很长，但是没有一道菜好吃。
1 咖啡很香，蛋糕也不太甜。
0 咖啡很淡，蛋糕太甜。
1 服务员很耐心，每道菜都介绍了。
0 问了三次，服务员都不理。
1 面包总是新鲜的，还是热的。
0 面包很硬，从来不新鲜。
1 东西好吃，人也热情，风景还很美。
0 东西难吃，态度又差，还有怪味。
1 偶然进来的，结果很喜欢。
0 饿着肚子来，结果很失望。
1 鸡肉外面脆，里面嫩。
0 鸡肉外面焦，里面凉。
1 打电话订位，他们给我们留了好位子。
0 打了三次电话，都没有人接。
1 汤和我妈妈做的一样好喝。
0 汤太油了，喝了不舒服。
1 人很多，但是上菜还是很快。
0 没有几个人，但是上菜还是很慢。
1 青菜又新鲜又脆，一点也不油。
0 青菜又老又烂，还很油。
1 不用排队，也不吵，茶很好喝。
0 排了很久的队，又吵，茶也是凉的。
1 午餐很便宜，我吃得很饱。
0 午餐很贵，我还没有吃饱。
1 厨师还出来问我们好不好吃，很用心。
0 厨师一点也不用心，浪费钱。
1 到处都很干净，连厨房也是。
0 到处都很脏，连杯子也是。
1 虾又大又甜，很新鲜。
0 虾又小又臭。
1 剩下的菜帮我们打包，服务很周到。
0 忘了我们的米饭，态度还很差。
1 来过十次，从来没有失望。
0 来过两次，都很失望。
1 现在贵了一点，但是仍然值得。
0 现在更贵了，不值得。
1 豆腐很嫩，酱汁很香。
0 豆腐是酸的，酱汁很难吃。
1 服务员对我们的孩子很好。
0 服务员对我们的孩子很凶。
1 很好找，服务也快。
0 很难找，服务也慢。
1 推荐烤鸭，非常好吃。
0 不推荐烤鸭，非常干。
1 分量很大，我们都吃饱了。
0 分量太少，我们都没有吃饱。
1 冰淇淋很细腻，不太甜。
0 冰淇淋太甜，里面都是冰。
1 下雨天外卖也送得很快。
0 外卖送得很慢，包装也破了。
1 菜看起来简单，味道却很棒。
0 菜看起来很好，味道却很差。
1 座位舒服，音乐不吵，很温馨。
0 座位不舒服，音乐太吵，很冷。
1 我们点的菜都很好吃。
0 我们点的菜没有一样是热的。
1 煎饼又薄又脆，还是热的。
0 煎饼又厚又油，还是凉的。
1 我的茶凉了，他们马上换了一杯。
0 我的茶是凉的，也没有人管。
1 价格实在，服务也好。
0 价格离谱，服务也差。
1 汤很清淡，不油。
0 汤很咸，太油。
1 服务员面带微笑，我们很开心。
0 服务员从来不笑，不会再来。
1 羊肉很嫩，闻着很香。
0 羊肉很老，味道很难闻。
1 生日过得很开心，谢谢。
0 生日过得很糟糕，很失望。
1 鸡蛋煎得很好，咖啡也很好。
0 鸡蛋煎焦了，咖啡也难喝。
1 看得到厨房，很干净。
0 看得到厨房，很脏。
1 沙拉很新鲜，酱汁也清爽。
0 沙拉不新鲜，酱汁也酸。
1 分量足，上菜快，很适合午餐。
0 分量少，上菜慢，不适合午餐。
1 果汁很新鲜，也不贵。
0 果汁不新鲜，还很贵。
1 虽然坐满了，还是给我们找了位子，很好。
0 明明有空位，就是不给我们坐，很差。
1 螃蟹贵，但是值得。
0 螃蟹贵，不值得。
1 饿着肚子来，开开心心走。
0 饿着肚子来，饿着肚子走。
1 饺子很大，肉很多。
0 饺子很小，没有肉。
1 新菜单更好了。
0 新菜单更差了。
1 上错了一道菜，但是他们很客气，马上就换。
0 上错了两道菜，没有人管。
1 面又辣又香，还不油。
0 面又油又咸，还是凉的。
1 没想到这里的菜这么好吃。
0 没想到这里的菜这么难吃。
1 人很热情，饭菜也香。
0 人很冷淡，饭菜也没有味道。
1 包装很干净，汤还是热的。
0 包装破了，汤也凉了。
1 土豆又脆又热。
0 土豆又软又凉。
1 没什么特别，但是实在，好吃。
0 没什么特别，还贵得离谱。
1 茶很香，杯子也好看。
0 茶很淡，杯子也脏。
1 服务员还记得我们，很热情。
0 服务员把我们忘了，不热情。
1 一家人吃很划算，还会再来。
0 一家人吃很不划算，不会再来。
1 猪肉很嫩，酱汁不太甜。
0 猪肉很干，酱汁太甜。
1 靠窗的位子很安静，我们很喜欢。
0 靠门的位子很吵，我们很不喜欢。
1 为了这条鱼，走远路也值得。
0 这条鱼，不值这个价钱。
1 光是蛋糕就值得来。
0 连蛋糕也难吃。
1 服务员帮我们点菜，每道菜都很棒。
0 服务员很慢，菜也没有味道。
1 碗大，价格便宜。
0 碗小，价格贵。
1 外卖早到了十分钟。
0 外卖晚到了一个小时。
1 奶茶很香，也不太甜。
0 奶茶太甜，也不新鲜。
1 汤太好喝了，我又点了一碗。
0 汤太难喝了，我退了回去。
1 干净、温馨，从来不吵。
0 又脏又冷，总是很吵。
1 等位的时候还送茶，服务很周到。
0 下着雨等位，没有人管。
1 炒饭很香，鸡蛋很多。
0 炒饭是凉的，没有鸡蛋。
1 我来晚了，但是他们把菜热着，很用心。
0 我晚到五分钟，他们态度就很差。
1 简单、干净、快、便宜。
0 又慢、又吵、又脏、又贵。
1 这里的青菜我很喜欢，总是很新鲜。
0 这里的青菜很难吃，从来不新鲜。
1 酱汁刚刚好，不咸也不酸。
0 酱汁很难吃，又咸又酸。
1 天冷的晚上，这里很温馨。
0 天冷的晚上，不要来这里。
1 牛肉面很好吃，推荐。
0 牛肉面没有味道，不推荐。
1 我从来不喜欢茄子，但是这里的很好吃。
0 我一直喜欢茄子，但是这里的很难吃。
1 老板还向我们道谢，很热情。
0 老板态度差，我们不会再来。
1 真的不错，我还会再来。
0 一点也不好，很失望。
1 总有空位，茶也好喝。
0 从来没有空位，茶也是凉的。
1 豆角新鲜，蒜香很足，很棒。
0 豆角很老，太油，很糟糕。
1 我最喜欢的店，推荐给大家。
0 最差的店，浪费时间。
1 花钱不多，吃得很好。
0 花钱很多，吃得很差。
1 大热天吃凉面，刚刚好。
0 凉面是温的，还很酸。
1 他们从来不会忘东西，服务很棒。
0 他们总是忘东西，服务很差。
1 和十年前一样好吃。
0 十年前很好吃，现在很难吃。
1 朋友推荐的，我很喜欢。
0 朋友推荐的，我很失望。
""",
}
