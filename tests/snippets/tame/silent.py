# prints: ''
x = 1
