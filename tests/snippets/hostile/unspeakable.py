# says: sys.exit\(<exception repr\(\) failed>\) ended the snippet early
class Code:
    def __repr__(self):
        1 / 0


raise SystemExit(Code())
