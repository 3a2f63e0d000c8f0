package org.mapiscope.nativemapi.com;

import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.WinBase.FILETIME;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinReg.HKEY;
import com.sun.jna.platform.win32.WinReg.HKEYByReference;
import com.sun.jna.ptr.IntByReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.registry.RegistryValue;

/** Reads the registry of the Windows that this runs on: opens keys with KEY_READ alone. Thread-safe. */
public final class RegistryReader implements RegistryContents {
    /** Characters of a key's name, with the zero behind it. Source: [registry-element-size-limits]. */
    private static final int KEY_NAME = 256;
    /** Characters of a value's name, with the zero behind it. */
    private static final int VALUE_NAME = 16_384;
    /** Bytes of a value that are made room for at first. */
    private static final int FIRST_DATA = 4096;

    @Override
    public Answer<Subkey> subkeys(RegistryPath key) {
        List<Subkey> found = new ArrayList<>();
        return new Answer<>(open(key, handle -> enumerateKeys(handle, found)), found);
    }

    private static int enumerateKeys(HKEY handle, List<Subkey> to) {
        char[] name = new char[KEY_NAME];
        for (int i = 0;; i++) {
            IntByReference length = new IntByReference(KEY_NAME);
            FILETIME written = new FILETIME();
            int error = Advapi32.INSTANCE.RegEnumKeyEx(handle, i, name, length, null, null, null, written);
            if (error != WinError.ERROR_SUCCESS) {
                return atEnd(error);
            }
            to.add(new Subkey(new String(name, 0, length.getValue()), written.toDate().toInstant()));
        }
    }

    @Override
    public Answer<RegistryValue> values(RegistryPath key) {
        List<RegistryValue> found = new ArrayList<>();
        return new Answer<>(open(key, handle -> enumerateValues(handle, found)), found);
    }

    private static int enumerateValues(HKEY handle, List<RegistryValue> to) {
        char[] name = new char[VALUE_NAME];
        byte[] data = new byte[FIRST_DATA];
        int at = 0;
        while (true) {
            IntByReference length = new IntByReference(VALUE_NAME);
            IntByReference type = new IntByReference();
            IntByReference size = new IntByReference(data.length);
            int error = Advapi32.INSTANCE.RegEnumValue(handle, at, name, length, null, type, data, size);
            if (error == WinError.ERROR_MORE_DATA && size.getValue() > data.length) {
                data = new byte[size.getValue()];
            } else if (error != WinError.ERROR_SUCCESS) {
                return atEnd(error);
            } else {
                to.add(new RegistryValue(new String(name, 0, length.getValue()), type.getValue(),
                        Bytes.copyOf(data, 0, size.getValue())));
                at++;
            }
        }
    }

    private static int atEnd(int error) {
        return error == WinError.ERROR_NO_MORE_ITEMS ? SUCCESS : error;
    }

    /** {@return what {@code read} says of the open key, or why it cannot be opened} */
    private static int open(RegistryPath key, ToIntFunction<HKEY> read) {
        HKEYByReference handle = new HKEYByReference();
        int access = WinNT.KEY_READ | (key.bits() == 32 ? WinNT.KEY_WOW64_32KEY : WinNT.KEY_WOW64_64KEY);
        int error = Advapi32.INSTANCE.RegOpenKeyEx(WindowsRegistry.hive(key.hive()), key.path(), 0, access, handle);
        if (error != WinError.ERROR_SUCCESS) {
            return error;
        }
        try {
            return read.applyAsInt(handle.getValue());
        } finally {
            Advapi32.INSTANCE.RegCloseKey(handle.getValue());
        }
    }
}
