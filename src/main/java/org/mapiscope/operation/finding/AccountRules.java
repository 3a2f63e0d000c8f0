package org.mapiscope.operation.finding;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.profile.Evidence;
import org.mapiscope.operation.profile.ProfileAccount;
import org.mapiscope.operation.profile.ProfileAccount.Encryption;
import org.mapiscope.operation.profile.ProfileAccount.Server;
import org.mapiscope.operation.profile.ProfileSection;
import org.mapiscope.operation.profile.ProfileSnapshot;
import org.mapiscope.operation.profile.ProfileStore.Kind;

/** Rules on accounts. Only a profile of a registry has any. */
final class AccountRules {
    private static final Set<ProfileAccount.Type> MAIL = Set.of(ProfileAccount.Type.POP3, ProfileAccount.Type.IMAP,
            ProfileAccount.Type.EXCHANGE, ProfileAccount.Type.EXCHANGE_ACTIVE_SYNC,
            ProfileAccount.Type.HTTP);
    private static final Set<ProfileAccount.Type> INTERNET = Set.of(ProfileAccount.Type.POP3, ProfileAccount.Type.IMAP);
    private static final Set<String> RECEIVING = Set.of("POP3", "IMAP");
    private static final String SMTP = "SMTP";
    /** What the server expects TLS on from the first byte. */
    private static final Set<Integer> TLS_PORTS = Set.of(995, 993, 465);
    /** What begins in clear. */
    private static final Set<Integer> CLEAR_PORTS = Set.of(110, 143, 25, 587);
    /** Bytes: no path is further on. */
    private static final int MOST_OF_ID = 4096;
    private static final Pattern STORE_PATH = Pattern
            .compile("(?i)(?:[a-z]:\\\\|\\\\\\\\)[^\\x00-\\x1f]+\\.(?:pst|ost)");

    private static final Pattern LOOPBACK = Pattern.compile("(?i)localhost|127\\.[\\d.]+|\\[?::1]?");
    private static final MapiUid NO_SERVICE = new MapiUid(Bytes.of(new byte[MapiUid.SIZE]));

    private AccountRules() {}

    static Stream<Seen> none(ProfileFacts facts) {
        ProfileSnapshot profile = facts.profile();
        boolean isKnown = facts.hasRegistry() && !profile.services().isEmpty();
        boolean hasServer = facts.stores().stream()
                .anyMatch(store -> store.kind() == Kind.EXCHANGE || store.kind() == Kind.INTERNET);
        return isKnown && !hasServer
                && profile.accounts().stream()
                        .noneMatch(each -> MAIL.contains(each.type()) || each.type() == ProfileAccount.Type.OTHER)
                                ? Stream.of(Seen.of(profile.name()))
                                : Stream.empty();
    }

    static Stream<Seen> serviceGone(ProfileFacts facts) {
        return facts.profile().accounts().stream()
                .filter(each -> each.service().filter(uid -> !uid.equals(NO_SERVICE))
                        .filter(uid -> facts.profile().service(uid).isEmpty()).isPresent())
                .map(each -> Seen.of(each.name(), each.service().orElseThrow().toString())
                        .at(List.of(new Evidence(each.section(), "Service UID"))));
    }

    /** Only for what names a file: other entry identifiers do not say where they lead. */
    static Stream<Seen> deliveryGone(ProfileFacts facts) {
        Set<String> paths = facts.storeFiles().stream().map(file -> file.path().key()).collect(Collectors.toSet());
        return facts.profile().accounts().stream()
                .flatMap(account -> account.deliveryStore().filter(id -> !isKnown(id, facts.profile()))
                        .flatMap(AccountRules::path).filter(path -> !paths.contains(new StoredPath(path).key()))
                        .map(path -> Seen.of(account.name(), path)
                                .at(List.of(new Evidence(account.section(), "Delivery Store EntryID"))))
                        .stream());
    }

    private static boolean isKnown(EntryId id, ProfileSnapshot profile) {
        return profile.sections().stream().map(ProfileSection::properties).flatMap(List::stream)
                .anyMatch(value -> value instanceof PropValue.BinaryValue binary && binary.value().equals(id.bytes()));
    }

    /** {@return the path of a PST that stands in an entry identifier of its store, in whichever characters} */
    private static Optional<String> path(EntryId id) {
        byte[] bytes = id.bytes().slice(0, Math.min(id.bytes().size(), MOST_OF_ID)).toArray();
        return Stream.of(new String(bytes, StandardCharsets.UTF_16LE),
                new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_16LE),
                new String(bytes, StandardCharsets.ISO_8859_1)).map(STORE_PATH::matcher).filter(Matcher::find)
                .map(Matcher::group).findFirst();
    }

    static Stream<Seen> twice(ProfileFacts facts) {
        Map<String, List<ProfileAccount>> same = new LinkedHashMap<>();
        facts.profile().accounts().stream().filter(each -> MAIL.contains(each.type()))
                .forEach(account -> account.email().filter(text -> !text.isBlank())
                        .ifPresent(email -> same
                                .computeIfAbsent(account.type() + " " + email.strip().toLowerCase(Locale.ROOT),
                                        key -> new ArrayList<>())
                                .add(account)));
        boolean isTold = ExchangeRules.sameMailbox(facts).findAny().isPresent();
        return same.values().stream().filter(each -> each.size() > 1)
                .filter(each -> !isTold || each.getFirst().type() != ProfileAccount.Type.EXCHANGE)
                .map(each -> Seen.of(each.getFirst().email().orElse(""), each.getFirst().type().name())
                        .at(each.stream().map(account -> new Evidence(account.section(), "Email")).toList()));
    }

    static Stream<Seen> inClear(ProfileFacts facts) {
        return facts.profile().accounts().stream().filter(each -> INTERNET.contains(each.type()))
                .flatMap(account -> {
                    List<ProfileSection.Secret> secrets = secrets(facts.profile(), account);
                    boolean loggedOn = logsOnToSend(facts.profile(), account);
                    String servers = account.servers().stream().filter(AccountRules::isRemote)
                            .filter(AccountRules::isClear)
                            .filter(server -> sendsPassword(server, secrets, loggedOn))
                            .map(server -> server.protocol() + " " + server.address())
                            .collect(Collectors.joining(", "));
                    return servers.isEmpty()
                            ? Stream.empty()
                            : Stream.of(Seen.of(account.name(), servers).at(
                                    secrets.stream().map(each -> new Evidence(account.section(), each.name()))
                                            .toList()));
                });
    }

    /** {@return whether it is on another machine} What answers on this one is a gateway or a scanner, at a port of its own. */
    private static boolean isRemote(Server server) {
        return !LOOPBACK.matcher(server.address()).matches();
    }

    private static boolean isClear(Server server) {
        return server.encryption().map(Encryption.NONE::equals).orElse(true);
    }

    /** @param loggedOn whether sending needs a logon too, with the same password or one of its own */
    private static boolean sendsPassword(Server server, List<ProfileSection.Secret> secrets, boolean loggedOn) {
        return RECEIVING.contains(server.protocol())
                ? !secrets.isEmpty()
                : server.protocol().equals(SMTP) && !secrets.isEmpty()
                        && (loggedOn || secrets.stream().anyMatch(each -> each.name().contains(SMTP)));
    }

    private static boolean logsOnToSend(ProfileSnapshot profile, ProfileAccount account) {
        return profile.sections().stream().filter(each -> each.key().equals(account.section()))
                .flatMap(each -> each.values().stream()).filter(each -> each.name().equals("SMTP Use Auth"))
                .anyMatch(each -> !each.data().isEmpty() && each.data().u8(0) != 0);
    }

    private static List<ProfileSection.Secret> secrets(ProfileSnapshot profile, ProfileAccount account) {
        return profile.sections().stream().filter(each -> each.key().equals(account.section()))
                .flatMap(each -> each.secrets().stream()).toList();
    }

    static Stream<Seen> portUnfit(ProfileFacts facts) {
        return facts.profile().accounts().stream().filter(each -> INTERNET.contains(each.type()))
                .flatMap(account -> account.servers().stream().filter(AccountRules::isRemote)
                        .filter(AccountRules::isUnfit)
                        .map(server -> Seen.of(account.name(), server.protocol(),
                                Integer.toString(server.port().orElseThrow()),
                                server.encryption().map(Enum::name).orElse("NONE"))
                                .at(List.of(new Evidence(account.section(), server.protocol() + " Port")))));
    }

    private static boolean isUnfit(Server server) {
        int port = server.port().orElse(0);
        return switch (server.encryption().orElse(Encryption.NONE)) {
            case NONE, STARTTLS -> TLS_PORTS.contains(port);
            case SSL -> CLEAR_PORTS.contains(port);
            case AUTO -> false;
        };
    }

    static Stream<Seen> withoutServer(ProfileFacts facts) {
        return facts.profile().accounts().stream().filter(each -> INTERNET.contains(each.type()))
                .flatMap(account -> Stream.of(account.type().name(), SMTP).filter(protocol -> account.servers().stream()
                        .noneMatch(server -> server.protocol().equals(protocol) && !server.address().isBlank()))
                        .map(protocol -> Seen.of(account.name(), protocol)
                                .at(List.of(new Evidence(account.section(), protocol + " Server")))));
    }

    static Stream<Seen> withoutAddress(ProfileFacts facts) {
        return facts.profile().accounts().stream()
                .filter(each -> INTERNET.contains(each.type())
                        && each.email().filter(text -> !text.isBlank()).isEmpty())
                .map(each -> Seen.of(each.name()).at(List.of(new Evidence(each.section(), "Email"))));
    }
}
