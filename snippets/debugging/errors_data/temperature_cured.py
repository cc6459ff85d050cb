"""At 0, take the largest | 温度为 0 时，取最大的"""

# %% draw
import torch


def next_letter(logits, temperature):
    if temperature == 0:
        return logits.argmax().item()
    probs = torch.softmax(logits / temperature, dim=-1)
    return torch.multinomial(probs, 1).item()


logits = torch.tensor([1.0, 3.0, -2.0])
print(next_letter(logits, temperature=0))
