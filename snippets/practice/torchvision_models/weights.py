"""What is known of weights before they are fetched | 权重下载之前能知道什么"""
# notes: needs=torchvision

# %% names
from torchvision.models import ResNet18_Weights, get_model_weights

for name in ("resnet18", "resnet50", "vit_b_16"):
    for weights in get_model_weights(name):
        print(f"{name:9} {weights.name}")

# %% default
weights = ResNet18_Weights.DEFAULT
print(weights)
print("parameters:", weights.meta["num_params"])
print("accuracy:  ", weights.meta["_metrics"]["ImageNet-1K"]["acc@1"])
print("file in MB:", weights.meta["_file_size"])
print("file:      ", weights.url.rpartition("/")[2])

# %% classes
categories = weights.meta["categories"]
print(len(categories), categories[:3])
for name in ("giant panda", "person"):
    print(f"{name:11}", name in categories)
