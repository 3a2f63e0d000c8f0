package org.mapiscope.mapi;

import java.util.Optional;

/**
 * A place that could lead to the machine's MAPI, and what became of it.
 *
 * @param source by what rule it was looked at
 * @param place the registry value, the component or the setting, such as {@code HKLM\Software\Clients\Mail\Microsoft
 *     Outlook, DLLPathEx}
 * @param path the library that it leads to; empty when it leads to none
 * @param version the file's version, such as {@code 16.0.17328.20550}; empty when it has none
 * @param machine what the file is for; empty when that could not be read
 * @param verdict whether it was taken, and why not
 */
public record MapiCandidate(Source source, String place, Optional<String> path, Optional<String> version,
        Optional<MachineType> machine, Verdict verdict) {

    /** The rules by which MAPI is looked for; in their order, but that any {@code olmapi32.dll} goes first. */
    public enum Source {
        /** A path that the person named. */
        CHOSEN,
        /** The mail client's value for Extended MAPI. */
        DLL_PATH_EX,
        /** Windows Installer's component of an Office. */
        OFFICE_COMPONENT,
        /** The configuration of an Office that came by Click-to-Run. */
        CLICK_TO_RUN,
        /** The folder that an Outlook says it is installed in. */
        INSTALL_ROOT,
        /** The mail client's value for Simple MAPI. */
        DLL_PATH,
        /** Windows Installer's component of the mail client. */
        MSI_COMPONENT,
        /** The system's own mapi32.dll, which passes calls on to the default mail client. */
        SYSTEM
    }

    /** What became of a candidate. */
    public sealed interface Verdict {
        /** This is the machine's MAPI. */
        record Taken() implements Verdict {}

        /** It could be loaded, but an earlier one was taken. */
        record NotNeeded() implements Verdict {}

        /** It is the same file as an earlier candidate. */
        record SameAs(String place) implements Verdict {}

        /** It cannot be loaded. */
        record Refused(Unavailable reason) implements Verdict {}
    }

    public boolean taken() {
        return verdict instanceof Verdict.Taken;
    }
}
