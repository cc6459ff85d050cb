"""Mean of batch means and mean over samples | 各批平均的平均，与按样本的平均"""

# %% answer
import torch

right = torch.tensor([True, True, True, True, False])
correct, samples, accuracies = 0, 0, []
for batch in right.split(4):  # 4 rows, then 1 | 先 4 行，再 1 行
    correct += batch.sum().item()
    samples += len(batch)
    accuracies.append(batch.sum().item() / len(batch))
print("per batch:", accuracies)
print("mean of batches:", sum(accuracies) / len(accuracies))
print("sum over count: ", correct / samples)
assert correct / samples == 0.8
