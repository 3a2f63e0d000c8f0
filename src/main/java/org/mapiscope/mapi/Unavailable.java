package org.mapiscope.mapi;

/** Why a MAPI cannot run here, or why one of its libraries cannot be loaded. */
public sealed interface Unavailable {
    /**
     * Only Windows has a MAPI of the machine's.
     *
     * @param system the system that this is, as it calls itself
     */
    record NotWindows(String system) implements Unavailable {}

    /**
     * No library of MAPI's was found that could do Extended MAPI: no Outlook, and no default mail client.
     *
     * @param looked in how many places
     */
    record NotInstalled(int looked) implements Unavailable {}

    /** The place is there and leads to no library: Windows Installer, say, knows no such component. */
    record NoPath(WindowsError error) implements Unavailable {}

    /** There is no file of that name. */
    record FileMissing(String path) implements Unavailable {}

    /**
     * The file is there and cannot be read.
     *
     * @param detail what the system says of it
     */
    record FileUnreadable(String path, String detail) implements Unavailable {}

    /**
     * The file is no program file of Windows', or is damaged.
     *
     * @param damage field, offset and what was there
     */
    record FileDamaged(String path, String damage) implements Unavailable {}

    /** The library is for another kind of process than this one. */
    record OtherMachine(String path, MachineType theirs, MachineType ours) implements Unavailable {}

    /**
     * The library is for a processor that this program does not know.
     *
     * @param machine the file's machine type (IMAGE_FILE_HEADER Machine)
     */
    record UnknownMachine(String path, int machine) implements Unavailable {}

    /**
     * The library lacks a function that Extended MAPI needs; many mail clients have Simple MAPI only.
     *
     * @param export the first function that is not there
     */
    record NotExtended(String path, String export) implements Unavailable {}

    /** The system's own library only passes calls on, and there is no mail client that it could pass them to. */
    record NobodyBehind(String path) implements Unavailable {}

    /**
     * The system would not load the library.
     *
     * @param detail what it says of it
     */
    record NotLoaded(String path, String detail) implements Unavailable {}

    /** Making it failed before any library was looked for. */
    record Failed(String call, HResult result, String detail) implements Unavailable {}
}
