"""A chessboard from two slices | 两个切片画出棋盘"""

# %% answer
import torch

board = torch.zeros(8, 8, dtype=torch.int64)
board[::2, 1::2] = 1
board[1::2, ::2] = 1
print(board[:2])
assert board.sum() == 32 and board[0, 0] == 0
assert (board[1:] == board[:-1]).sum() == 0  # neighbors differ | 相邻的不同
assert (board[:, 1:] == board[:, :-1]).sum() == 0
