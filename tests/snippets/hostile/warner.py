# says: does not say warns="UserWarning"
import warnings

warnings.warn("careful")
