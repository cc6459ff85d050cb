# says: ModuleNotFoundError: No module named
import no_such_module_here
