package org.mapiscope.mapi;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The way into a MAPI subsystem. Thread-safe.
 *
 * <p>Source: [mapiinitialize], [mapilogonex], [mapiadminprofiles].
 */
@Interface("MAPI")
public interface Mapi {
    int MAPI_LOGON_UI = 0x1;
    int MAPI_NEW_SESSION = 0x2;
    int MAPI_ALLOW_OTHERS = 0x8;
    int MAPI_EXPLICIT_PROFILE = 0x10;
    int MAPI_EXTENDED = 0x20;
    int MAPI_USE_DEFAULT = 0x40;
    int MAPI_FORCE_DOWNLOAD = 0x1000;
    int MAPI_SERVICE_UI_ALWAYS = 0x2000;
    int MAPI_NO_MAIL = 0x8000;
    int MAPI_NT_SERVICE = 0x10000;
    int MAPI_PASSWORD_UI = 0x20000;
    int MAPI_TIMEOUT_SHORT = 0x100000;
    int MAPI_BG_SESSION = 0x200000;
    int MAPI_UNICODE = 0x80000000;

    /** {@return what it is called: {@code embedded} or {@code outlook}} */
    @Call
    String name();

    /** {@return why it cannot run here; empty when it can} */
    @Call
    Optional<Unavailable> whyNot();

    /**
     * Makes MAPI ready; as often as {@link #uninitialize}. [mapiinitialize]
     *
     * @param flags MAPI_MULTITHREAD_NOTIFICATIONS 0x1, MAPI_NT_SERVICE 0x10000
     * @throws MapiException {@code MAPI_E_UNKNOWN_FLAGS}
     */
    @Call(value = "MAPIInitialize", function = true)
    void initialize(@Arg(value = "ulFlags", flags = "INITIALIZE") int flags) throws MapiException;

    /** Ends what {@link #initialize} began; the last one ends every session that is still open. [mapiuninitialize] */
    @Call(value = "MAPIUninitialize", function = true)
    void uninitialize();

    /**
     * Logs on. [mapilogonex]
     *
     * @param uiParam the owner of any dialog; 0 for none
     * @param profileName empty for the default, or for a choice with MAPI_LOGON_UI
     * @param password of the profile; embedded profiles have none
     * @param flags MAPI_EXTENDED and others; see {@link FlagNames} {@code LOGON}
     * @throws MapiException {@code MAPI_E_NOT_INITIALIZED}; {@code MAPI_E_LOGON_FAILED} for an unknown profile; {@code
     *     MAPI_E_USER_CANCEL}; {@code MAPI_E_UNKNOWN_FLAGS}; {@code MAPI_E_TIMEOUT}
     */
    @Call(value = "MAPILogonEx", function = true)
    MapiSession logonEx(@Arg("ulUIParam") long uiParam, @Arg("lpszProfileName") Optional<String> profileName,
            @Arg(value = "lpszPassword", secret = true) Optional<String> password,
            @Arg(value = "ulFlags", flags = "LOGON") int flags) throws MapiException;

    /** {@return the administration of profiles} [mapiadminprofiles] */
    @Call(value = "MAPIAdminProfiles", function = true)
    ProfAdmin adminProfiles(@Arg("ulFlags") int flags) throws MapiException;

    /** {@return what is known of the sessions of this process that are open} Not MAPI's. */
    @Call
    List<SessionInfo> sessions();

    /** {@return the message services that profiles can have; none where that is not known} Not MAPI's. */
    @Call
    default List<InstalledService> installedServices() {
        return List.of();
    }

    /** {@return the folder of its profiles, for what belongs beside them; empty when they are in no folder} Not MAPI's. */
    @Call
    default Optional<Path> folder() {
        return Optional.empty();
    }

    /** {@return the registry file that its profiles are in, which may be another machine's; empty when they are in none} Not MAPI's. */
    @Call
    default Optional<String> registryFile() {
        return Optional.empty();
    }

    /** {@return the setting FastShutdownBehavior, 0 to 2; empty when it is not known} Not MAPI's. [fast-shutdown-user-options] */
    @Call
    default OptionalInt fastShutdownBehavior() {
        return OptionalInt.empty();
    }

    /** {@return the calls that have begun and are not answered yet, the oldest first} Not MAPI's. */
    @Call
    default List<PendingCall> pending() {
        return List.of();
    }

    /**
     * Lets the caller of a pending call go on without its answer: it gets an {@link AbandonedCallException}. The call itself
     * cannot be stopped and stays pending, marked as abandoned, until MAPI answers; its result is then given back. Not MAPI's.
     *
     * @param id of a {@link PendingCall}; one that has ended meanwhile changes nothing
     */
    @Call
    default void abandon(long id) {}
}
