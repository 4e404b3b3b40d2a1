"""Practice data (演练数据): an invented county to learn and to measure with."""
