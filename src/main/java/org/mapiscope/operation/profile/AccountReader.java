package org.mapiscope.operation.profile;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.operation.profile.ProfileAccount.Encryption;
import org.mapiscope.operation.profile.ProfileAccount.Server;
import org.mapiscope.operation.profile.ProfileSection.RawValue;
import org.mapiscope.registry.RegistryKey;

/**
 * Reads the accounts of a profile out of the section of Outlook's account manager, which has a section for each.
 *
 * <p>Source: actMgmt.h, for the classes of accounts and their orders; [constants-account-management-api], ENCRYPT_CONN_*.
 */
final class AccountReader {
    /** The order of the mail accounts, CLSID_OlkMail; the first of them is the default. */
    private static final String MAIL_ORDER = "{ED475418-B0D6-11D2-8C3B-00104B2A6676}";
    private static final Map<String, ProfileAccount.Type> TYPES = Map.of("{ED475411-B0D6-11D2-8C3B-00104B2A6676}",
            ProfileAccount.Type.POP3,
            "{ED475412-B0D6-11D2-8C3B-00104B2A6676}", ProfileAccount.Type.IMAP,
            "{ED475414-B0D6-11D2-8C3B-00104B2A6676}", ProfileAccount.Type.MAPI,
            "{4DB5CBF0-3B77-4852-BC8E-BB81908861F3}", ProfileAccount.Type.HTTP,
            "{4DB5CBF2-3B77-4852-BC8E-BB81908861F3}", ProfileAccount.Type.LDAP);
    private static final List<String> PROTOCOLS = List.of("POP3", "IMAP", "EAS", "HTTP", "LDAP", "SMTP");
    private static final String EXCHANGE_SERVICE = "MSEMS";
    private static final String EAS_SERVICE = "EAS";
    private static final int MAX_PORT = 0xFFFF;

    private final Sections sections;
    private final List<ProfileService> services;

    AccountReader(Sections sections, List<ProfileService> services) {
        this.sections = sections;
        this.services = services;
    }

    /** {@return the accounts, in the order of their keys} */
    List<ProfileAccount> accounts() {
        Optional<Section> manager = sections.find(ProfileTags.ACCOUNTS);
        if (manager.isEmpty()) {
            return List.of();
        }
        Optional<Integer> standard = manager.get().value(MAIL_ORDER).flatMap(order -> number(order.data()));
        List<ProfileAccount> accounts = new ArrayList<>();
        for (Section each : sections.all()) {
            number(manager.get(), each).ifPresent(
                    number -> accounts.add(account(each, standard.filter(number::equals).isPresent())));
        }
        return accounts;
    }

    /** {@return the number of an account that {@code section} is; empty when it is none of this manager} */
    private static Optional<Integer> number(Section manager, Section section) {
        String outer = manager.key() + RegistryKey.SEPARATOR;
        String inner = section.key().startsWith(outer) ? section.key().substring(outer.length()) : "";
        return inner.length() == 2 * Integer.BYTES && inner.chars().allMatch(HexFormat::isHexDigit)
                ? Optional.of(HexFormat.fromHexDigits(inner))
                : Optional.empty();
    }

    private ProfileAccount account(Section section, boolean isDefault) {
        ProfileAccount.Type type = type(section);
        Optional<MapiUid> service = uid(section, "Service UID");
        return new ProfileAccount(section.key(), type,
                type == ProfileAccount.Type.OTHER ? string(section, "clsid").orElse("") : "",
                string(section, "Account Name").orElse(""), string(section, "Display Name"), string(section, "Email"),
                servers(section, type, service), service, uid(section, "Preferences UID"),
                entryId(section, "Delivery Store EntryID").or(() -> entryId(section, "IMAP Store EID")),
                entryId(section, "Delivery Folder EntryID"), isDefault);
    }

    private ProfileAccount.Type type(Section section) {
        ProfileAccount.Type type = string(section, "clsid").map(text -> TYPES.get(text.toUpperCase(Locale.ROOT)))
                .orElse(ProfileAccount.Type.OTHER);
        String service = string(section, "Service Name").orElse("");
        if (service.equalsIgnoreCase(EXCHANGE_SERVICE)) {
            return ProfileAccount.Type.EXCHANGE;
        }
        boolean eas = service.equalsIgnoreCase(EAS_SERVICE) || section.value("EAS Server URL").isPresent();
        return eas ? ProfileAccount.Type.EXCHANGE_ACTIVE_SYNC : type;
    }

    private List<Server> servers(Section section, ProfileAccount.Type type, Optional<MapiUid> service) {
        List<Server> servers = new ArrayList<>();
        for (String protocol : PROTOCOLS) {
            string(section, protocol + " Server").or(() -> string(section, protocol + " Server URL"))
                    .ifPresent(address -> servers.add(server(section, protocol, address)));
        }
        if (servers.isEmpty() && type == ProfileAccount.Type.LDAP) {
            service.flatMap(this::ldap).ifPresent(servers::add);
        }
        return servers;
    }

    private static Server server(Section section, String protocol, String address) {
        return new Server(protocol, address,
                number(section, protocol + " Port").filter(port -> port > 0 && port <= MAX_PORT),
                string(section, protocol + " User").or(() -> string(section, protocol + " User Name")),
                encryption(section, protocol));
    }

    private static Optional<Encryption> encryption(Section section, String protocol) {
        Encryption[] all = {Encryption.NONE, Encryption.SSL, Encryption.STARTTLS, Encryption.AUTO};
        return number(section, protocol + " Secure Connection").filter(each -> each >= 0 && each < all.length)
                .map(each -> all[each])
                .or(() -> number(section, protocol + " Use SSL").map(AccountReader::encryption));
    }

    private static Encryption encryption(int useSsl) {
        return useSsl == 0 ? Encryption.NONE : Encryption.SSL;
    }

    /** The account of a directory has its server in the sections of its service. */
    private Optional<Server> ldap(MapiUid service) {
        return services.stream().filter(each -> each.uid().equals(service)).flatMap(each -> each.providers().stream())
                .findFirst().flatMap(provider -> Ldap.of(sections, provider.uid(), Optional.of(service)))
                .map(ldap -> new Server("LDAP", ldap.server(), ldap.port(), ldap.user(),
                        ldap.ssl().map(on -> encryption(on ? 1 : 0))));
    }

    private static Optional<String> string(Section section, String name) {
        return section.value(name).flatMap(RawValues::string).filter(text -> !text.isEmpty());
    }

    private static Optional<Integer> number(Section section, String name) {
        return section.value(name).map(RawValue::data).flatMap(AccountReader::number);
    }

    /** {@return the first four bytes as a number} */
    private static Optional<Integer> number(Bytes data) {
        return data.size() < Integer.BYTES ? Optional.empty() : RawValues.number(data.slice(0, Integer.BYTES));
    }

    private static Optional<MapiUid> uid(Section section, String name) {
        return section.value(name).map(RawValue::data).filter(data -> data.size() == MapiUid.SIZE).map(MapiUid::new);
    }

    private static Optional<EntryId> entryId(Section section, String name) {
        return section.value(name).map(RawValue::data).filter(data -> !data.isEmpty()).map(EntryId::new);
    }
}
