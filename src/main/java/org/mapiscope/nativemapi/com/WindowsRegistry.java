package org.mapiscope.nativemapi.com;

import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.Kernel32Util;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinReg;
import com.sun.jna.platform.win32.WinReg.HKEYByReference;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The registry of the Windows that this runs on. Thread-safe. */
public final class WindowsRegistry implements RegistryTexts {
    private static final Logger LOG = System.getLogger(WindowsRegistry.class.getName());

    @Override
    public Optional<String> text(RegistryPath key, String value) {
        return texts(key, value).stream().findFirst();
    }

    @Override
    public List<String> texts(RegistryPath key, String value) {
        return switch (value(key, value).orElse("")) {
            case String text when text.isEmpty() -> List.of();
            case String text -> List.of(text.contains("%") ? Kernel32Util.expandEnvironmentStrings(text) : text);
            case String[] texts -> List.of(texts);
            default -> List.of();
        };
    }

    private static Optional<Object> value(RegistryPath key, String value) {
        return open(key, Advapi32Util::registryGetValues).flatMap(values -> values.entrySet().stream()
                .filter(each -> each.getKey().equalsIgnoreCase(value)).findFirst().map(Map.Entry::getValue));
    }

    private static <T> Optional<T> open(RegistryPath key, Function<WinReg.HKEY, T> read) {
        HKEYByReference handle = new HKEYByReference();
        int access = WinNT.KEY_READ | (key.bits() == 32 ? WinNT.KEY_WOW64_32KEY : WinNT.KEY_WOW64_64KEY);
        int error = Advapi32.INSTANCE.RegOpenKeyEx(hive(key.hive()), key.path(), 0, access, handle);
        if (error != WinError.ERROR_SUCCESS) {
            if (error != WinError.ERROR_FILE_NOT_FOUND) {
                LOG.log(Level.WARNING, "{0} cannot be read: error {1}", key, error);
            }
            return Optional.empty();
        }
        try {
            return Optional.of(read.apply(handle.getValue()));
        } finally {
            Advapi32.INSTANCE.RegCloseKey(handle.getValue());
        }
    }

    static WinReg.HKEY hive(RegistryPath.Hive hive) {
        return switch (hive) {
            case HKCU -> WinReg.HKEY_CURRENT_USER;
            case HKLM -> WinReg.HKEY_LOCAL_MACHINE;
        };
    }
}
