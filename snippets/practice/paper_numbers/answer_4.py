"""What the shortcuts of ResNet-34 cost | ResNet-34 的捷径要多少乘加"""

# %% answer
stages = [(64, 128, 28), (128, 256, 14), (256, 512, 7)]
shortcuts = [channels * width * side**2 for channels, width, side in stages]
print(shortcuts)
for total in (1_814_073_344, 3_663_761_408):
    plain = total - sum(shortcuts)
    print(f"{total / 1e9:.2f}  {plain / 1e9:.2f}")
assert len(set(shortcuts)) == 1
assert f"{3_663_761_408 / 1e9:.1f}" == "3.7"
assert f"{(3_663_761_408 - sum(shortcuts)) / 1e9:.1f}" == "3.6"
