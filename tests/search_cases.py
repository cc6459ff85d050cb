"""What readers type into the search box, and the page that answers it (among the first three)."""

from __future__ import annotations

CHINESE = [
    # concepts
    ("张量", "tensors/"),
    ("数据类型", "tensors/dtypes/"),
    ("步幅", "tensors/shape-view-reshape/"),
    ("广播", "tensors/broadcasting/"),
    ("自动微分", "autograd/"),
    ("反向传播", "graph/backprop-by-hand/ autograd/backward-scalar/"),
    ("雅可比", "autograd/backward-vector/"),
    ("高阶导数", "autograd/autograd-grad/"),
    ("梯度清零", "autograd/accumulate-and-zero/"),
    ("学习率太大", "autograd/minimum-with-optimizer/"),
    ("动态图", "graph/dynamic-graph/"),
    ("叶子张量", "graph/leaf-tensors/"),
    ("索引和切片", "tensors/indexing/"),
    # mixed with identifiers
    ("backward 梯度", "autograd/backward-scalar/ autograd/backward-vector/ autograd/accumulate-and-zero/"),
    ("numpy 共享内存", "tensors/numpy-bridge/"),
    ("cat 和 stack 的区别", "tensors/joining/"),
    ("view reshape 区别", "tensors/shape-view-reshape/"),
    # identifiers
    ("requires_grad", "autograd/no-grad-detach/ graph/leaf-tensors/"),
    ("torch.autograd.grad", "autograd/autograd-grad/"),
    ("retain_graph", "graph/freed-buffers/ autograd/autograd-grad/"),
    ("register_hook", "graph/leaf-tensors/ graph/backprop-by-hand/"),
    ("from_numpy", "tensors/numpy-bridge/"),
    # other words for a term
    ("池化", "reference/glossary/"),
    ("步长", "tensors/shape-view-reshape/"),
    ("正向传播", "reference/glossary/ autograd/backward-scalar/ graph/dynamic-graph/"),
    ("自动求导", "autograd/"),
    ("叶节点", "graph/leaf-tensors/"),
    ("损失函数", "autograd/ reference/glossary/ start/roadmap/"),
    # error messages as they are pasted
    ("RuntimeError: Trying to backward through the graph a second time", "graph/freed-buffers/"),
    ("view size is not compatible with input tensor's size and stride", "tensors/shape-view-reshape/"),
    ("grad can be implicitly created only for scalar outputs", "autograd/backward-vector/"),
    (
        "The size of tensor a (4) must match the size of tensor b (3) at non-singleton dimension 1",
        "tensors/broadcasting/",
    ),
]
ENGLISH = [
    # concepts
    ("tensor", "tensors/"),
    ("data types", "tensors/dtypes/"),
    ("stride", "tensors/shape-view-reshape/"),
    ("broadcasting", "tensors/broadcasting/"),
    ("automatic differentiation", "autograd/"),
    ("backpropagation", "graph/backprop-by-hand/"),
    ("vector-Jacobian product", "autograd/backward-vector/"),
    ("second derivative", "autograd/autograd-grad/"),
    ("zero the gradients", "autograd/accumulate-and-zero/"),
    ("learning rate too large", "autograd/minimum-with-optimizer/"),
    ("dynamic graph", "graph/dynamic-graph/"),
    ("leaf tensor", "graph/leaf-tensors/"),
    ("boolean mask", "tensors/indexing/"),
    ("TensorBoard", "graph/tensorboard-graph/"),
    # identifiers
    ("requires_grad", "autograd/no-grad-detach/ graph/leaf-tensors/"),
    ("torch.autograd.grad", "autograd/autograd-grad/"),
    ("retain_graph=True", "graph/freed-buffers/ autograd/autograd-grad/"),
    ("register_hook", "graph/leaf-tensors/ graph/backprop-by-hand/"),
    ("loss.backward()", "autograd/ graph/"),
    ("is_contiguous", "tensors/shape-view-reshape/"),
    ("save_for_backward", "graph/custom-function/"),
    # other words for a term
    ("backprop", "graph/backprop-by-hand/"),
    ("autodiff", "autograd/ reference/glossary/"),
    ("pooling", "reference/glossary/"),
    ("stop gradient", "autograd/no-grad-detach/"),
    # error messages as they are pasted
    (
        "RuntimeError: Trying to backward through the graph a second time (or directly access saved tensors "
        "after they have already been freed)",
        "graph/freed-buffers/",
    ),
    ("view size is not compatible with input tensor's size and stride", "tensors/shape-view-reshape/"),
    ("grad can be implicitly created only for scalar outputs", "autograd/backward-vector/"),
    ("element 0 of tensors does not require grad and does not have a grad_fn", "autograd/ graph/"),
    (
        "UserWarning: The .grad attribute of a Tensor that is not a leaf Tensor is being accessed",
        "graph/leaf-tensors/",
    ),
    ("Can't call numpy() on Tensor that requires grad.", "tensors/numpy-bridge/ autograd/no-grad-detach/"),
]
