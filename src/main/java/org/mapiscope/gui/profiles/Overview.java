package org.mapiscope.gui.profiles;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mapiscope.gui.control.FailureText;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.interpret.MachineWords;
import org.mapiscope.mapi.FlagNames;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.operation.profile.Evidence;
import org.mapiscope.operation.profile.ProfileAccount;
import org.mapiscope.operation.profile.ProfileAddressBook;
import org.mapiscope.operation.profile.ProfileProvider;
import org.mapiscope.operation.profile.ProfileSection;
import org.mapiscope.operation.profile.ProfileService;
import org.mapiscope.operation.profile.ProfileSnapshot;
import org.mapiscope.operation.profile.ProfileStore;

/** Says of a row of the tree, in plain lines, what is known of it. FX thread only. */
final class Overview {
    private static final Messages TEXTS = Messages.of(Overview.class);

    private final Facts facts = new Facts();

    private Overview() {}

    static List<Fact> of(TreeNode node) {
        Overview overview = new Overview();
        switch (node) {
            case SourceNode source -> overview.source(source);
            case ProfileNode profile -> overview.profile(profile);
            case PartNode part -> part.profile().flatMap(ProfileNode::snapshot)
                    .ifPresent(snapshot -> overview.part(part, snapshot));
        }
        return overview.facts.list();
    }

    private void source(SourceNode source) {
        facts.title(source.name());
        source.file().ifPresent(file -> {
            facts.add("file", file.toString());
            facts.add("read-only", TEXTS.text("read-only"));
        });
        switch (source.state()) {
            case TreeNode.State.Failed failed -> facts.warn("failed", FailureText.sentences(failed.reason()));
            case TreeNode.State.Read read -> source.absent().ifPresentOrElse(
                    why -> facts.warn("absent", new MachineWords(Messages.language()).sentence(why)),
                    () -> facts.add("profiles", TEXTS.text("count.profiles", source.children().size())));
            case TreeNode.State.Loading loading -> facts.add("profiles", TEXTS.text("loading"));
            case TreeNode.State.Unread unread -> {
                // nobody knows yet
            }
        }
        source.damage().forEach(each -> facts.warn("damage", each));
    }

    private void profile(ProfileNode node) {
        if (node.state() instanceof TreeNode.State.Failed failed) {
            facts.warn("failed", FailureText.sentences(failed.reason()));
        }
        node.snapshot().ifPresent(this::profile);
    }

    private void profile(ProfileSnapshot profile) {
        facts.title(TEXTS.text("title.profile", profile.name()));
        facts.yesOrNo("default", profile.isDefault());
        profile.origin().file().ifPresentOrElse(file -> facts.add("file", file),
                () -> facts.add("subsystem", TEXTS.text("subsystem." + profile.origin().subsystem())));
        facts.add("place", profile.origin().place());
        facts.add("key", profile.origin().key());
        facts.add("services", profile.services().stream().map(Overview::serviceName).toList());
        if (profile.origin().profiles().size() > 1) {
            facts.add("beside", profile.origin().profiles());
        }
        profile.damage().forEach(each -> facts.warn("damage", each));
        profile.stores().forEach(each -> store(each, profile.fileSizes()));
        profile.accounts().forEach(each -> account(each, profile));
        profile.addressBooks().forEach(this::addressBook);
        new OutlookFacts(facts).add(profile.outlook());
    }

    private static String serviceName(ProfileService service) {
        return service.displayName().isBlank() || service.displayName().equals(service.name())
                ? service.name()
                : service.displayName() + " (" + service.name() + ")";
    }

    private void part(PartNode node, ProfileSnapshot profile) {
        switch (node.part()) {
            case Part.Service service -> service(service.value(), profile);
            case Part.Provider provider -> provider(provider.value(), profile);
            case Part.Account account -> account(account.value(), profile);
            case Part.AddressBook book -> addressBook(book.value());
            case Part.Section section -> facts.title(node.name());
            case Part.Missing missing -> {
                facts.title(TEXTS.text("title.missing"));
                facts.warn("uid", missing.uid().toString());
                facts.warn("missing", TEXTS.text("missing"));
            }
            case Part.Group group -> group(group.kind(), profile);
        }
        node.section().ifPresent(this::section);
    }

    private void group(Part.Group.Kind kind, ProfileSnapshot profile) {
        switch (kind) {
            case ACCOUNTS -> profile.accounts().forEach(each -> account(each, profile));
            case ADDRESS_BOOKS -> profile.addressBooks().forEach(this::addressBook);
            case SECTIONS -> {
                facts.title(TEXTS.text("group.SECTIONS"));
                facts.add("group", TEXTS.text("sections.help"));
            }
        }
    }

    private void service(ProfileService service, ProfileSnapshot profile) {
        facts.title(TEXTS.text("title.service", serviceName(service)));
        facts.add("service", service.name());
        facts.add("dll", service.dllName());
        facts.add("entry", service.entryName());
        facts.add("flags", FlagNames.of("SERVICE_FLAGS").text(service.resourceFlags()));
        facts.add("providers", service.providers().stream().map(ProfileProvider::displayName).toList());
        service.missing().forEach(each -> facts.warn("missing-section", each.toString()));
        profile.stores().stream().filter(each -> each.service().equals(Optional.of(service.uid())))
                .forEach(each -> store(each, profile.fileSizes()));
        profile.accounts().stream().filter(each -> each.service().equals(Optional.of(service.uid())))
                .forEach(each -> account(each, profile));
        profile.addressBooks().stream().filter(each -> each.service().equals(Optional.of(service.uid())))
                .forEach(this::addressBook);
    }

    private void provider(ProfileProvider provider, ProfileSnapshot profile) {
        facts.title(TEXTS.text("title.provider", provider.displayName()));
        facts.add("provider", provider.providerDisplay());
        facts.add("type", FlagNames.of("RESOURCE_TYPE").text(provider.resourceType()));
        facts.add("flags", FlagNames.of("RESOURCE_FLAGS").text(provider.resourceFlags()));
        facts.add("dll", provider.dllName());
        facts.add("service", provider.service().map(each -> serviceName(each, profile)));
        profile.stores().stream().filter(each -> each.provider().equals(provider.uid()))
                .forEach(each -> store(each, profile.fileSizes()));
        profile.addressBooks().stream().filter(each -> each.provider().equals(provider.uid()))
                .forEach(this::addressBook);
    }

    private static String serviceName(MapiUid uid, ProfileSnapshot profile) {
        return profile.service(uid).map(Overview::serviceName).orElseGet(uid::toString);
    }

    private void store(ProfileStore store, Map<String, Long> sizes) {
        Optional<Evidence> from = Optional.of(new Evidence(store.provider().toString(), ""));
        facts.title(TEXTS.text("title.store", store.displayName()));
        facts.add("kind", TEXTS.text("store." + store.kind()), from);
        facts.add("path", store.path().orElse(""), store.pathFrom());
        facts.add("size", store.path().map(sizes::get).map(Overview::bytes));
        facts.yesOrNo("default-store", store.isDefault());
        facts.add("server", store.server().orElse(""), from);
        facts.add("mailbox", store.mailbox().orElse(""), from);
        store.cachedMode().ifPresent(mode -> cachedMode(mode, sizes));
    }

    private static String bytes(long size) {
        return TEXTS.text("bytes-of-file", size);
    }

    private void cachedMode(ProfileStore.CachedMode mode, Map<String, Long> sizes) {
        facts.yesOrNo("cached", mode.on());
        facts.add("ost", mode.ostPath().orElse(""), mode.pathFrom());
        facts.add("ost-size", mode.ostPath().map(sizes::get).map(Overview::bytes));
        mode.months().ifPresent(months -> facts.add("window", TEXTS.text("months", months)));
        facts.add("config-flags", "0x%08X".formatted(mode.flags()));
    }

    private void account(ProfileAccount account, ProfileSnapshot profile) {
        Optional<Evidence> from = Optional.of(new Evidence(account.section(), ""));
        facts.title(TEXTS.text("title.account", account.name()));
        facts.add("account-type", account.type() == ProfileAccount.Type.OTHER
                ? account.typeName()
                : TEXTS.text("account." + account.type()), from);
        facts.yesOrNo("default-account", account.isDefault());
        facts.add("person", account.displayName());
        facts.add("email", account.email());
        account.servers().forEach(each -> facts.named(TEXTS.text("fact.server-of", each.protocol()), server(each)));
        facts.add("service", account.service().map(each -> serviceName(each, profile)));
        account.deliveryStore().map(id -> profile.store(id).map(ProfileStore::displayName).orElseGet(id::toString))
                .ifPresent(store -> facts.add("delivery-store", store));
        account.deliveryFolder().ifPresent(folder -> facts.add("delivery-folder", folder.toString()));
        profile.sections().stream().filter(each -> each.key().equals(account.section()))
                .forEach(each -> secrets(each));
    }

    private static String server(ProfileAccount.Server server) {
        String address = server.address() + server.port().map(port -> ":" + port).orElse("");
        String encryption = server.encryption().map(each -> TEXTS.text("encryption." + each)).orElse("");
        String user = server.user().map(each -> TEXTS.text("server.user", each)).orElse("");
        return String.join(", ", List.of(address, encryption, user).stream().filter(each -> !each.isEmpty()).toList());
    }

    private void addressBook(ProfileAddressBook book) {
        facts.title(TEXTS.text("title.address-book", book.displayName()));
        facts.add("service", book.serviceName());
        facts.add("containers", book.containers());
    }

    private void section(ProfileSection section) {
        facts.title(TEXTS.text("title.section"));
        facts.add("section", section.key(), Optional.of(new Evidence(section.key(), "")));
        facts.add("known", section.knownName());
        facts.add("section-kind", TEXTS.text("section." + section.kind()));
        facts.add("stored", TEXTS.text("count.stored", section.properties().size(), section.values().size()));
        secrets(section);
    }

    private void secrets(ProfileSection section) {
        if (!section.secrets().isEmpty()) {
            facts.add("secrets", TEXTS.text("secrets", section.secrets().size()));
        }
    }
}
