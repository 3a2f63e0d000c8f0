package org.mapiscope.gui.profiles;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.interpret.KnownProperties;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.profile.ProfileAccount;
import org.mapiscope.operation.profile.ProfileAddressBook;
import org.mapiscope.operation.profile.ProfileProvider;
import org.mapiscope.operation.profile.ProfileSection;
import org.mapiscope.operation.profile.ProfileService;
import org.mapiscope.operation.profile.ProfileSnapshot;
import org.mapiscope.operation.property.PropertyText;

/** Puts what is in a profile into the order of the tree: services with their providers, then groups of the rest. Immutable. */
final class PartTree {
    private static final Messages TEXTS = Messages.of(PartTree.class);

    private final List<Row> rows;

    private PartTree(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /** {@return the rows of a profile} On any thread; with many sections it takes a moment. */
    static PartTree of(ProfileSnapshot snapshot) {
        List<Row> rows = new ArrayList<>();
        for (ProfileService service : snapshot.services()) {
            List<Row> below = new ArrayList<>(service.providers().stream()
                    .map(each -> row(snapshot, each.uid(), providerName(each), new Part.Provider(each), List.of()))
                    .toList());
            service.missing().forEach(each -> below.add(new Row("missing " + each, new Part.Missing(each),
                    new PartNode.Label(each.toString(), Optional.empty(), ""), List.of())));
            rows.add(row(snapshot, service.uid(), first(service.displayName(), service.name()),
                    new Part.Service(service), below));
        }
        addGroup(rows, Part.Group.Kind.ACCOUNTS, snapshot.accounts(), each -> account(snapshot, each));
        addGroup(rows, Part.Group.Kind.ADDRESS_BOOKS, snapshot.addressBooks(), each -> book(snapshot, each));
        addGroup(rows, Part.Group.Kind.SECTIONS, others(snapshot), PartTree::section);
        return new PartTree(rows);
    }

    private static <T> void addGroup(List<Row> rows, Part.Group.Kind kind, List<T> members, Function<T, Row> row) {
        if (!members.isEmpty()) {
            rows.add(new Row(kind.name(), new Part.Group(kind, members.size()),
                    new PartNode.Label(TEXTS.text("group." + kind), Optional.empty(), ""),
                    members.stream().map(row).toList()));
        }
    }

    private static Row row(ProfileSnapshot snapshot, MapiUid uid, String name, Part part, List<Row> below) {
        Optional<ProfileSection> section = snapshot.section(uid);
        return new Row(uid.toString(), part, new PartNode.Label(name, section,
                uid + "\n" + section.map(PartTree::words).orElse("")), below);
    }

    private static String providerName(ProfileProvider provider) {
        return first(provider.displayName(), provider.providerDisplay(), provider.dllName().orElse(""));
    }

    private static Row account(ProfileSnapshot snapshot, ProfileAccount account) {
        Optional<ProfileSection> section = snapshot.sections().stream()
                .filter(each -> each.key().equals(account.section())).findFirst();
        return new Row(account.section(), new Part.Account(account),
                new PartNode.Label(first(account.name(), account.email().orElse(""), account.section()), section,
                        account.section() + "\n" + section.map(PartTree::words).orElse("")),
                List.of());
    }

    private static Row book(ProfileSnapshot snapshot, ProfileAddressBook book) {
        return row(snapshot, book.provider(), first(book.displayName(), book.serviceName()),
                new Part.AddressBook(book), List.of());
    }

    private static Row section(ProfileSection section) {
        return new Row(section.key(), new Part.Section(section), new PartNode.Label(
                section.knownName().orElse(section.key()), Optional.of(section), section.key() + "\n" + words(section)),
                List.of());
    }

    /** {@return the sections that no other row shows} */
    private static List<ProfileSection> others(ProfileSnapshot snapshot) {
        Set<MapiUid> shown = new HashSet<>();
        snapshot.services().forEach(each -> shown.add(each.uid()));
        snapshot.providers().forEach(each -> shown.add(each.uid()));
        Set<String> accounts = new HashSet<>();
        snapshot.accounts().forEach(each -> accounts.add(each.section()));
        return snapshot.sections().stream().filter(each -> each.uid().filter(shown::contains).isEmpty())
                .filter(each -> !accounts.contains(each.key())).toList();
    }

    /** {@return names and values of all that is in a section, as far as it is shown} */
    private static String words(ProfileSection section) {
        StringJoiner words = new StringJoiner("\n");
        for (PropValue value : section.properties()) {
            words.add(KnownProperties.names(value.tag()).best().orElse("")).add(value.tag().toString())
                    .add(PropertyText.value(value));
        }
        section.values().forEach(each -> words.add(each.name()).add(RawText.of(each).orElse("")));
        section.secrets().forEach(each -> words.add(each.name()));
        return words.toString();
    }

    /** {@return the first that says something} */
    private static String first(String... names) {
        return Stream.of(names).filter(each -> !each.isBlank()).findFirst().orElseGet(() -> TEXTS.text("unnamed"));
    }

    /** {@return nodes for the rows; on the FX thread} */
    List<PartNode> nodes(ProfileNode profile) {
        return rows.stream().map(each -> each.node(profile)).toList();
    }

    private record Row(String id, Part part, PartNode.Label label, List<Row> below) {
        PartNode node(ProfileNode profile) {
            PartNode node = new PartNode(profile, id, part, label);
            node.loaded(below.stream().map(each -> each.node(profile)).toList());
            return node;
        }
    }
}
