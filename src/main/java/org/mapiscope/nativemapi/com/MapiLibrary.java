package org.mapiscope.nativemapi.com;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;

/**
 * MAPI's flat functions out of one library, and its memory.
 *
 * <p>Its functions are called on the thread that called {@link #initialize} first. A library stays loaded until the program
 * ends, for MAPI's own threads may still run in it. Source: MAPIX.h.
 */
public final class MapiLibrary {
    private static final int MAPI_INIT_VERSION = 0;

    /** For {@link #logonEx}: the strings are UTF-16. */
    private static final int MAPI_UNICODE = 0x80000000;

    private static final int CONVENTION = Platform.isWindows() ? Function.ALT_CONVENTION : Function.C_CONVENTION;

    private final Layout layout = Layout.ofThisProcess();
    private final ProcessMemory memory = ProcessMemory.ofThisProcess();
    private final BlockPool blocks = new BlockPool();
    private final Map<Long, Function> functions = new ConcurrentHashMap<>();
    private final Executor notifications;
    private final Charset codePage;
    private final Function initialize;
    private final Function uninitialize;
    private final Function logonEx;
    private final Function adminProfiles;
    private final Function freeBuffer;
    private final Optional<Function> freeProws;
    private volatile boolean freesDirectly;

    MapiLibrary(Executor notifications, Exports exports) {
        this.notifications = notifications;
        codePage = Platform.isWindows()
                ? Charset.forName(System.getProperty("native.encoding"), StandardCharsets.UTF_8)
                : StandardCharsets.UTF_8;
        initialize = exports.find("MAPIInitialize");
        uninitialize = exports.find("MAPIUninitialize");
        logonEx = exports.find("MAPILogonEx");
        adminProfiles = exports.find("MAPIAdminProfiles");
        freeBuffer = exports.find("MAPIFreeBuffer");
        freeProws = Stream.of("FreeProws", "FreeProws@4").flatMap(name -> find(exports, name)).findFirst();
    }

    /**
     * Loads MAPI.
     *
     * @param path of the library, absolute
     * @param notifications where advise sinks are told; a sink's own words never run on a thread of MAPI's
     * @throws LibraryException when it cannot be loaded or lacks one of MAPI's functions
     */
    public static MapiLibrary load(String path, Executor notifications) throws LibraryException {
        try {
            NativeLibrary library = NativeLibrary.getInstance(path);
            MapiLibrary mapi = new MapiLibrary(notifications, name -> library.getFunction(name, CONVENTION));
            mapi.freesDirectly = DirectFree.bind(library);
            return mapi;
        } catch (UnsatisfiedLinkError e) {
            throw new LibraryException(path + " cannot be used as MAPI: " + e.getMessage(), e);
        }
    }

    /**
     * MAPIInitialize. [mapiinitialize]
     *
     * @param flags MAPI_MULTITHREAD_NOTIFICATIONS 0x1, MAPI_NT_SERVICE 0x10000
     */
    public HResult initialize(int flags) throws MapiException {
        try (Memory init = new Memory(layout.of(Place.MAPIINIT_SIZE))) {
            init.setInt(layout.of(Place.MAPIINIT_UL_VERSION), MAPI_INIT_VERSION);
            init.setInt(layout.of(Place.MAPIINIT_UL_FLAGS), flags);
            return check("MAPIInitialize", initialize.invokeInt(new Object[]{init}));
        }
    }

    /** MAPIUninitialize, as often as {@link #initialize}. */
    public void uninitialize() {
        uninitialize.invokeVoid(new Object[0]);
    }

    /**
     * MAPILogonEx. [mapilogonex]
     *
     * @param uiParam the HWND that owns any dialog; 0 for none
     * @param flags as they go to MAPI; with MAPI_UNICODE the strings go as UTF-16, else in the system's code page
     * @throws MapiException {@code MAPI_E_BAD_CHARWIDTH} when a string is not in that code page
     */
    public NativeSession logonEx(long uiParam, Optional<String> profileName, Optional<String> password, int flags)
            throws MapiException {
        boolean unicode = (flags & MAPI_UNICODE) != 0;
        try (CallMemory in = new CallMemory(this, "MAPILogonEx")) {
            PointerByReference session = new PointerByReference();
            check("MAPILogonEx", logonEx.invokeInt(new Object[]{uintPtr(uiParam), in.text(profileName, unicode),
                in.text(password, unicode), flags, session}));
            return new NativeSession(this, object("MAPILogonEx", session));
        }
    }

    /** MAPIAdminProfiles. [mapiadminprofiles] */
    public NativeProfAdmin adminProfiles(int flags) throws MapiException {
        PointerByReference admin = new PointerByReference();
        check("MAPIAdminProfiles", adminProfiles.invokeInt(new Object[]{flags, admin}));
        return new NativeProfAdmin(this, object("MAPIAdminProfiles", admin));
    }

    /** MAPIFreeBuffer; nothing happens for null. */
    public void freeBuffer(@Nullable Pointer buffer) {
        if (buffer != null) {
            freeBuffer.invokeInt(new Object[]{buffer});
        }
    }

    /** Frees memory of MAPI's by its address; nothing happens for 0. */
    void freeBuffer(long address) {
        if (address == 0) {
            return;
        }
        if (freesDirectly) {
            DirectFree.MAPIFreeBuffer(address);
        } else {
            freeBuffer.invokeInt(new Object[]{new Pointer(address)});
        }
    }

    /**
     * FreeProws: frees a row set with its rows, which have been read.
     *
     * @return whether this library has the function; if not, nothing happened
     */
    boolean freeRows(Pointer rowSet) {
        freeProws.ifPresent(function -> function.invokeVoid(new Object[]{rowSet}));
        return freeProws.isPresent();
    }

    Layout layout() {
        return layout;
    }

    /** {@return the character set of PT_STRING8 and of strings without MAPI_UNICODE} */
    Charset codePage() {
        return codePage;
    }

    Executor notifications() {
        return notifications;
    }

    /** {@return a reader of what {@code call} answers, which the caller closes} */
    MemoryReader reader(String call) {
        return new MemoryReader(memory, layout, blocks, call);
    }

    /** {@return the function at {@code address}} */
    Function function(long address) {
        Function known = functions.get(address);
        return known != null
                ? known
                : functions.computeIfAbsent(address, at -> Function.getFunction(new Pointer(at), CONVENTION));
    }

    /** {@return what {@code out} was set to, which must not be null after a call that worked} */
    static Pointer object(String call, PointerByReference out) throws MapiException {
        Pointer value = out.getValue();
        if (value == null) {
            throw new MapiException(call, HResult.MAPI_E_CALL_FAILED,
                    "It worked by its result, but gave no object back");
        }
        return value;
    }

    /** {@return a ULONG_PTR as JNA passes one} */
    static @Nullable Pointer uintPtr(long value) {
        return value == 0 ? null : new Pointer(value);
    }

    private static Stream<Function> find(Exports exports, String name) {
        try {
            return Stream.of(exports.find(name));
        } catch (UnsatisfiedLinkError absent) {
            return Stream.empty();
        }
    }

    private static HResult check(String call, int value) throws MapiException {
        HResult result = new HResult(value);
        if (result.failed()) {
            throw new MapiException(call, result, "");
        }
        return result;
    }

    /** Finds the functions of a library. */
    @FunctionalInterface
    interface Exports {
        /** @throws UnsatisfiedLinkError when there is none of this name */
        Function find(String name);
    }
}
