"""What a Chinese character is, and what else only Chinese text has: one range for every rule.

The ranges are those of Unicode's blocks; each is meant for the brackets of a pattern.
"""

CHARACTER = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # ideographs, common, compatible, and rare
PUNCTUATION = "\u3000-\u303f\uff00-\uffef"  # of Chinese alone, and full-width forms
TEXT = CHARACTER + PUNCTUATION
