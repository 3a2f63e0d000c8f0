package org.mapiscope.operation.profile;

import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.MapiUid;

/**
 * An account of a profile, as Outlook's account manager keeps it. It has no password: {@link ProfileSection#secrets} says
 * which are there.
 *
 * @param section {@link ProfileSection#key} of its section
 * @param typeName what the section says of its type where {@code type} is OTHER, such as a class identifier
 * @param name what people call the account
 * @param displayName of the person
 * @param service PR_SERVICE_UID of the message service that belongs to it
 * @param preferences the section with its other settings
 * @param deliveryStore entry ID of the store in which its mail arrives
 * @param deliveryFolder entry ID of the folder in it
 */
public record ProfileAccount(String section, Type type, String typeName, String name, Optional<String> displayName,
        Optional<String> email, List<Server> servers, Optional<MapiUid> service, Optional<MapiUid> preferences,
        Optional<EntryId> deliveryStore, Optional<EntryId> deliveryFolder, boolean isDefault) {
    public ProfileAccount {
        servers = List.copyOf(servers);
    }

    /** How an account gets its mail; an address book or a store without an account of its own is MAPI. */
    public enum Type {
        POP3, IMAP, EXCHANGE, EXCHANGE_ACTIVE_SYNC, HTTP, LDAP, MAPI, OTHER
    }

    /**
     * A server of an account.
     *
     * @param protocol POP3, IMAP, SMTP, LDAP, HTTP ...
     * @param port empty for the protocol's own
     * @param encryption empty where nothing is said of it
     */
    public record Server(String protocol, String address, Optional<Integer> port, Optional<String> user,
            Optional<Encryption> encryption) {}

    /** What protects the connection. */
    public enum Encryption {
        NONE, SSL, STARTTLS, AUTO
    }
}
