package org.mapiscope.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mapiscope.interpret.PropTagNames;
import org.mapiscope.interpret.ValueText;
import org.mapiscope.mapi.FlagNames;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.profile.OutlookSettings;
import org.mapiscope.operation.profile.ProfileAccount;
import org.mapiscope.operation.profile.ProfileAddressBook;
import org.mapiscope.operation.profile.ProfileProvider;
import org.mapiscope.operation.profile.ProfileSection;
import org.mapiscope.operation.profile.ProfileService;
import org.mapiscope.operation.profile.ProfileSnapshot;
import org.mapiscope.operation.profile.ProfileStore;
import org.mapiscope.operation.profile.ProfileStore.CachedMode;
import org.mapiscope.operation.profile.RawValues;

/** Writes a profile as lines: what belongs to something stands below it, two blanks further in. */
final class ProfileText {
    private static final String INDENT = "  ";

    private final MapiScopeCommand root;
    private final Texts texts;

    ProfileText(MapiScopeCommand root) {
        this.root = root;
        this.texts = root.texts();
    }

    /** @param sections whether every value of every section is wanted as well */
    void print(ProfileSnapshot snapshot, boolean sections) {
        line(0, snapshot.name() + (snapshot.isDefault() ? " (" + texts.get("profile.default") + ")" : ""));
        fact(1, "file", snapshot.origin().file());
        fact(1, "place", snapshot.origin().place());
        fact(1, "key", snapshot.origin().key());
        snapshot.damage().forEach(each -> fact(1, "damage", Optional.of(each)));
        part("services", snapshot.services(), this::service);
        part("stores", snapshot.stores(), each -> store(each, snapshot.fileSizes()));
        part("accounts", snapshot.accounts(), each -> account(snapshot, each));
        part("books", snapshot.addressBooks(), this::addressBook);
        outlook(snapshot.outlook());
        if (sections) {
            part("sections", snapshot.sections(), this::section);
        } else {
            fact(1, "sections", Optional.of(Integer.toString(snapshot.sections().size())));
            secrets(snapshot).ifPresent(names -> fact(1, "secrets", Optional.of(names)));
        }
        if (snapshot.services().isEmpty()) {
            root.parts().err().println(texts.get("profile.empty", snapshot.name()));
        }
    }

    private static Optional<String> secrets(ProfileSnapshot snapshot) {
        return Optional.of(snapshot.sections().stream().flatMap(each -> each.secrets().stream())
                .map(ProfileSection.Secret::name).collect(Collectors.joining(", "))).filter(each -> !each.isEmpty());
    }

    private <T> void part(String key, List<T> all, Print<T> each) {
        if (!all.isEmpty()) {
            line(1, texts.get("profile.show." + key));
            all.forEach(each::print);
        }
    }

    private void service(ProfileService service) {
        line(2, join(service.name().isEmpty() ? service.uid().toString() : service.name(), service.displayName()));
        fact(3, "uid", Optional.of(service.uid()));
        fact(3, "dll", Optional.of(join(service.dllName().orElse(""), service.entryName().orElse(""))));
        fact(3, "flags", flags("SERVICE_FLAGS", service.resourceFlags()));
        for (ProfileProvider each : service.providers()) {
            line(3, join(FlagNames.of("RESOURCE_TYPE").text(each.resourceType()), each.displayName()));
            fact(4, "uid", Optional.of(each.uid()));
            fact(4, "dll", each.dllName());
            fact(4, "flags", flags("RESOURCE_FLAGS", each.resourceFlags()));
        }
        service.missing().forEach(each -> fact(3, "missing", Optional.of(each)));
    }

    private static Optional<String> flags(String set, int flags) {
        return flags == 0 ? Optional.empty() : Optional.of(FlagNames.of(set).text(flags));
    }

    private void store(ProfileStore store, Map<String, Long> sizes) {
        line(2, titled(store.displayName(), store.isDefault()));
        fact(3, "kind", Optional.of(join(store.kind().name(), store.serviceName())));
        fact(3, "path", store.path());
        fact(3, "size", store.path().map(sizes::get).map(ProfileText::bytes));
        fact(3, "server", store.server());
        fact(3, "mailbox", store.mailbox());
        store.cachedMode().ifPresent(mode -> cachedMode(mode, sizes));
    }

    private static String bytes(long size) {
        return String.format(Locale.ROOT, "%,d", size);
    }

    private void cachedMode(CachedMode mode, Map<String, Long> sizes) {
        fact(3, "cached", Optional.of(texts.get(mode.on() ? "profile.show.on" : "profile.show.off")));
        fact(3, "ost", mode.ostPath());
        fact(3, "size", mode.ostPath().map(sizes::get).map(ProfileText::bytes));
        fact(3, "months", mode.months().map(each -> each == 0 ? texts.get("profile.show.allmail") : each.toString()));
        fact(3, "flags", flags("EXCHANGE_CONFIG", mode.flags()));
    }

    private void account(ProfileSnapshot snapshot, ProfileAccount account) {
        line(2, titled(join(account.type().name(), account.name()), account.isDefault()));
        fact(3, "type", Optional.of(account.typeName()));
        fact(3, "person", account.displayName());
        fact(3, "email", account.email());
        for (ProfileAccount.Server each : account.servers()) {
            line(3, join(each.protocol(), each.address()) + each.port().map(port -> ":" + port).orElse(""));
            fact(4, "user", each.user());
            fact(4, "encryption", each.encryption());
        }
        fact(3, "service", account.service().map(uid -> snapshot.service(uid).map(ProfileService::name)
                .filter(name -> !name.isEmpty()).orElseGet(uid::toString)));
        fact(3, "preferences", account.preferences());
        fact(3, "delivery", account.deliveryStore()
                .map(id -> snapshot.store(id).map(ProfileStore::displayName).orElseGet(id::toString)));
        fact(3, "folder", account.deliveryFolder());
        fact(3, "key", Optional.of(account.section()));
    }

    private void addressBook(ProfileAddressBook book) {
        line(2, join(book.serviceName(), book.displayName()));
        book.containers().forEach(each -> line(3, each));
    }

    private void outlook(OutlookSettings outlook) {
        List<OutlookSettings.Setting> all = new ArrayList<>();
        Stream.of(outlook.defaults(), outlook.fastShutdown(), outlook.sizeLimits(), outlook.policies(),
                outlook.autodiscover()).forEach(all::addAll);
        if (!outlook.versions().isEmpty() || !all.isEmpty()) {
            line(1, join("Outlook", String.join(", ", outlook.versions())));
            all.forEach(each -> line(2, "%s\\%s = %s".formatted(each.key(), each.name(), each.text())));
        }
    }

    private void section(ProfileSection section) {
        line(2, join(section.key(), section.knownName().orElse(""),
                texts.get("profile.show.kind." + section.kind().name())));
        for (PropValue each : section.properties()) {
            line(3, join(each.tag().toString(), PropTagNames.text(each.tag()), ValueText.of(each).text()));
        }
        section.values().forEach(each -> line(3, join(each.type(), each.name(), RawValues.text(each))));
        section.secrets().forEach(each -> line(3, texts.get("profile.show.secret", each.name(), each.bytes())));
    }

    private String titled(String text, boolean isDefault) {
        return isDefault ? text + " (" + texts.get("profile.default") + ")" : text;
    }

    private static String join(String... parts) {
        return Stream.of(parts).filter(each -> !each.isEmpty()).collect(Collectors.joining("  "));
    }

    /** What is not known has no line. */
    private void fact(int depth, String key, Optional<?> value) {
        value.map(Object::toString).filter(text -> !text.isEmpty())
                .ifPresent(text -> line(depth, texts.get("profile.show." + key) + ": " + text));
    }

    private void line(int depth, String text) {
        root.parts().out().println(INDENT.repeat(depth) + Printable.of(text));
    }

    /** Writes one of several. */
    @FunctionalInterface
    private interface Print<T> {
        void print(T what);
    }
}
