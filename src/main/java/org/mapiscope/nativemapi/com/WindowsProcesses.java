package org.mapiscope.nativemapi.com;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.Tlhelp32;
import com.sun.jna.platform.win32.Tlhelp32.MODULEENTRY32W;
import com.sun.jna.platform.win32.Tlhelp32.PROCESSENTRY32;
import com.sun.jna.platform.win32.WinBase;
import com.sun.jna.platform.win32.WinBase.FILETIME;
import com.sun.jna.platform.win32.WinDef.DWORD;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.ptr.IntByReference;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.mapiscope.mapi.MachineType;
import org.mapiscope.mapi.MapiModule;
import org.mapiscope.mapi.MapiProcess;
import org.mapiscope.mapi.WindowsError;

/**
 * The processes of the Windows that this runs on. Thread-safe.
 *
 * <p>Source: Tool Help Library; GetProcessTimes, IsWow64Process, GetProcessInformation, QueryFullProcessImageName.
 */
public final class WindowsProcesses implements ProcessList {
    private static final Logger LOG = System.getLogger(WindowsProcesses.class.getName());

    private static final int PATH_LENGTH = 32768;
    /** PROCESS_MACHINE_INFORMATION: the machine type in the first two bytes. */
    private static final int MACHINE_INFORMATION = 8;
    private static final int PROCESS_MACHINE_TYPE_INFO = 9;
    /** A list of modules that changes while it is read is to be asked for again. */
    private static final int MOST_TRIES = 5;

    private static final Optional<Function> MACHINE = function("GetProcessInformation");

    private final MachineType ours;

    /** @param ours what this process is for */
    public WindowsProcesses(MachineType ours) {
        this.ours = ours;
    }

    @Override
    public List<MapiProcess> all(Predicate<String> wanted) {
        List<MapiProcess> processes = new ArrayList<>();
        HANDLE snapshot = Kernel32.INSTANCE.CreateToolhelp32Snapshot(Tlhelp32.TH32CS_SNAPPROCESS, new DWORD(0));
        if (WinBase.INVALID_HANDLE_VALUE.equals(snapshot)) {
            return List.of();
        }
        try {
            PROCESSENTRY32 entry = new PROCESSENTRY32();
            boolean more = Kernel32.INSTANCE.Process32First(snapshot, entry);
            while (more) {
                int id = entry.th32ProcessID.intValue();
                // number 0 stands for the processors being idle and is no process
                if (id != 0) {
                    processes.add(process(id, Native.toString(entry.szExeFile), wanted));
                }
                more = Kernel32.INSTANCE.Process32Next(snapshot, entry);
            }
        } finally {
            Kernel32.INSTANCE.CloseHandle(snapshot);
        }
        return processes;
    }

    private MapiProcess process(int id, String name, Predicate<String> wanted) {
        List<MapiModule> modules = new ArrayList<>();
        Optional<WindowsError> refused = modules(id, wanted, modules);
        long number = Integer.toUnsignedLong(id);
        HANDLE process = Kernel32.INSTANCE.OpenProcess(WinNT.PROCESS_QUERY_LIMITED_INFORMATION, false, id);
        if (process == null) {
            WindowsError error = new WindowsError("OpenProcess", Kernel32.INSTANCE.GetLastError());
            return new MapiProcess(number, name, Optional.empty(), Optional.empty(), Optional.empty(), modules,
                    refused.isPresent() ? Optional.of(error) : refused);
        }
        try {
            return new MapiProcess(number, name, path(process), started(process), machine(process), modules, refused);
        } finally {
            Kernel32.INSTANCE.CloseHandle(process);
        }
    }

    /** Adds the libraries that are wanted; {@return why they cannot be listed} */
    private static Optional<WindowsError> modules(int id, Predicate<String> wanted, List<MapiModule> modules) {
        DWORD flags = new DWORD(Tlhelp32.TH32CS_SNAPMODULE.intValue() | Tlhelp32.TH32CS_SNAPMODULE32.intValue());
        HANDLE snapshot = WinBase.INVALID_HANDLE_VALUE;
        int error = WinError.ERROR_BAD_LENGTH;
        for (int i = 0; i < MOST_TRIES && error == WinError.ERROR_BAD_LENGTH; i++) {
            snapshot = Kernel32.INSTANCE.CreateToolhelp32Snapshot(flags, new DWORD(id));
            error = WinBase.INVALID_HANDLE_VALUE.equals(snapshot)
                    ? Kernel32.INSTANCE.GetLastError()
                    : WinError.ERROR_SUCCESS;
        }
        if (error != WinError.ERROR_SUCCESS) {
            return Optional.of(new WindowsError("CreateToolhelp32Snapshot", error));
        }
        try {
            MODULEENTRY32W entry = new MODULEENTRY32W();
            boolean more = Kernel32.INSTANCE.Module32FirstW(snapshot, entry);
            while (more) {
                String name = entry.szModule().toLowerCase(Locale.ROOT);
                if (wanted.test(name)) {
                    modules.add(new MapiModule(name, entry.szExePath()));
                }
                more = Kernel32.INSTANCE.Module32NextW(snapshot, entry);
            }
            return Optional.empty();
        } finally {
            Kernel32.INSTANCE.CloseHandle(snapshot);
        }
    }

    private static Optional<String> path(HANDLE process) {
        char[] path = new char[PATH_LENGTH];
        IntByReference length = new IntByReference(path.length);
        return Kernel32.INSTANCE.QueryFullProcessImageName(process, 0, path, length)
                ? Optional.of(new String(path, 0, length.getValue()))
                : Optional.empty();
    }

    private static Optional<Instant> started(HANDLE process) {
        FILETIME created = new FILETIME();
        return Kernel32.INSTANCE.GetProcessTimes(process, created, new FILETIME(), new FILETIME(), new FILETIME())
                ? Optional.of(created.toDate().toInstant())
                : Optional.empty();
    }

    private Optional<MachineType> machine(HANDLE process) {
        if (MACHINE.isPresent()) {
            try (Memory information = new Memory(MACHINE_INFORMATION)) {
                if (MACHINE.get().invokeInt(new Object[]{process, PROCESS_MACHINE_TYPE_INFO, information,
                    MACHINE_INFORMATION}) != 0) {
                    return machine(information.getShort(0) & 0xFFFF);
                }
            }
        }
        // before Windows 11, where a 64-bit process runs only on its own kind of processor
        IntByReference wow64 = new IntByReference();
        if (!Kernel32.INSTANCE.IsWow64Process(process, wow64)) {
            return Optional.empty();
        }
        return Optional.of(wow64.getValue() != 0 ? MachineType.X86 : ours);
    }

    private static Optional<MachineType> machine(int type) {
        return switch (type) {
            case 0x014C -> Optional.of(MachineType.X86);
            case 0x8664 -> Optional.of(MachineType.X64);
            case 0xAA64 -> Optional.of(MachineType.ARM64);
            default -> Optional.empty();
        };
    }

    /** {@return a function of kernel32.dll's that not every Windows has} */
    private static Optional<Function> function(String name) {
        try {
            return Optional.of(Function.getFunction("kernel32", name, Function.ALT_CONVENTION));
        } catch (UnsatisfiedLinkError e) {
            LOG.log(Level.DEBUG, "This Windows is without " + name, e);
            return Optional.empty();
        }
    }
}
