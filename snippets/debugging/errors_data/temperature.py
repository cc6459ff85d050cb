"""A temperature of 0 | 温度为 0"""

# %% draw raises="RuntimeError"
import torch


def next_letter(logits, temperature):
    probs = torch.softmax(logits / temperature, dim=-1)
    return torch.multinomial(probs, 1).item()


logits = torch.tensor([1.0, 3.0, -2.0])
print(next_letter(logits, temperature=0))
