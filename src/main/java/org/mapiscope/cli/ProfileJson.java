package org.mapiscope.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mapiscope.interpret.PropTagNames;
import org.mapiscope.interpret.ValueText;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.FlagNames;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.profile.Evidence;
import org.mapiscope.operation.profile.OutlookSettings;
import org.mapiscope.operation.profile.ProfileAccount;
import org.mapiscope.operation.profile.ProfileAddressBook;
import org.mapiscope.operation.profile.ProfileOrigin;
import org.mapiscope.operation.profile.ProfileProvider;
import org.mapiscope.operation.profile.ProfileSection;
import org.mapiscope.operation.profile.ProfileService;
import org.mapiscope.operation.profile.ProfileSnapshot;
import org.mapiscope.operation.profile.ProfileStore;
import org.mapiscope.operation.profile.ProfileStore.CachedMode;
import org.mapiscope.operation.profile.RawValues;

/** All that is known of a profile, as JSON has it. Thread-safe. */
final class ProfileJson {
    private ProfileJson() {}

    static Map<String, Object> of(ProfileSnapshot snapshot) {
        return Json.object("name", snapshot.name(), "default", snapshot.isDefault(), "origin",
                origin(snapshot.origin()), "services", snapshot.services().stream().map(each -> service(snapshot, each))
                        .toList(),
                "providers",
                snapshot.services().stream()
                        .flatMap(service -> service.providers().stream().map(each -> provider(service, each))).toList(),
                "stores", snapshot.stores().stream().map(each -> store(each, snapshot.fileSizes())).toList(),
                "accounts",
                snapshot.accounts().stream().map(ProfileJson::account).toList(), "addressBooks",
                snapshot.addressBooks().stream().map(ProfileJson::addressBook).toList(), "sections",
                snapshot.sections().stream().map(ProfileJson::section).toList(), "outlook",
                outlook(snapshot.outlook()), "damage", snapshot.damage());
    }

    private static Map<String, Object> origin(ProfileOrigin origin) {
        return Json.object("subsystem", origin.subsystem(), "file", origin.file(), "place", origin.place(), "key",
                origin.key(), "profiles", origin.profiles(), "defaultProfile", origin.defaultProfile());
    }

    private static Map<String, Object> service(ProfileSnapshot snapshot, ProfileService service) {
        return Json.object("uid", service.uid().toString(), "name", service.name(), "displayName",
                service.displayName(), "resourceFlags", FlagNames.of("SERVICE_FLAGS").text(service.resourceFlags()),
                "path", path(snapshot, service).orElse(""), "dll", service.dllName(), "entry", service.entryName(),
                "missing", service.missing().stream().map(MapiUid::toString).toList());
    }

    private static Optional<String> path(ProfileSnapshot snapshot, ProfileService service) {
        return snapshot.stores().stream().filter(each -> each.service().equals(Optional.of(service.uid())))
                .flatMap(each -> each.path().stream()).findFirst();
    }

    private static Map<String, Object> provider(ProfileService service, ProfileProvider provider) {
        return Json.object("uid", provider.uid().toString(), "serviceUid", service.uid().toString(), "displayName",
                provider.displayName(), "providerDisplay", provider.providerDisplay(), "type",
                FlagNames.of("RESOURCE_TYPE").text(provider.resourceType()), "resourceFlags",
                FlagNames.of("RESOURCE_FLAGS").text(provider.resourceFlags()), "dll", provider.dllName().orElse(""));
    }

    private static Map<String, Object> store(ProfileStore store, Map<String, Long> sizes) {
        return Json.object("provider", store.provider().toString(), "service", store.service().map(MapiUid::toString),
                "serviceName", store.serviceName(), "displayName", store.displayName(), "kind", store.kind().name(),
                "path", store.path(), "bytes", store.path().map(sizes::get), "pathFrom",
                store.pathFrom().map(ProfileJson::evidence), "server",
                store.server(), "mailbox", store.mailbox(), "cachedMode",
                store.cachedMode().map(mode -> cachedMode(mode, sizes)), "default", store.isDefault());
    }

    private static Map<String, Object> cachedMode(CachedMode mode, Map<String, Long> sizes) {
        return Json.object("on", mode.on(), "ostPath", mode.ostPath(), "ostBytes", mode.ostPath().map(sizes::get),
                "pathFrom",
                mode.pathFrom().map(ProfileJson::evidence), "months", mode.months(), "flags",
                FlagNames.of("EXCHANGE_CONFIG").text(mode.flags()));
    }

    private static Map<String, Object> evidence(Evidence evidence) {
        return Json.object("section", evidence.section(), "value", evidence.value());
    }

    private static Map<String, Object> account(ProfileAccount account) {
        return Json.object("section", account.section(), "type", account.type().name(), "typeName",
                account.typeName(), "name", account.name(), "displayName", account.displayName(), "email",
                account.email(), "servers", account.servers().stream().map(ProfileJson::server).toList(), "service",
                account.service().map(MapiUid::toString), "preferences",
                account.preferences().map(MapiUid::toString), "deliveryStore",
                account.deliveryStore().map(EntryId::toString), "deliveryFolder",
                account.deliveryFolder().map(EntryId::toString), "default", account.isDefault());
    }

    private static Map<String, Object> server(ProfileAccount.Server server) {
        return Json.object("protocol", server.protocol(), "address", server.address(), "port", server.port(), "user",
                server.user(), "encryption", server.encryption().map(Enum::name));
    }

    private static Map<String, Object> addressBook(ProfileAddressBook book) {
        return Json.object("provider", book.provider().toString(), "service", book.service().map(MapiUid::toString),
                "serviceName", book.serviceName(), "displayName", book.displayName(), "containers",
                book.containers());
    }

    private static Map<String, Object> section(ProfileSection section) {
        return Json.object("key", section.key(), "uid", section.uid().map(MapiUid::toString), "kind",
                section.kind().name().toLowerCase(Locale.ROOT), "name", section.knownName(), "properties",
                section.properties().stream().map(ProfileJson::property).toList(), "values",
                section.values().stream().map(each -> Json.object("name", each.name(), "type", each.type(), "text",
                        RawValues.string(each), "bytes", each.data().hex())).toList(),
                "secrets", section.secrets().stream()
                        .map(each -> Json.object("name", each.name(), "bytes", each.bytes())).toList());
    }

    private static Map<String, Object> property(PropValue value) {
        return Json.object("tag", value.tag().toString(), "name", PropTagNames.text(value.tag()), "type",
                value.tag().type().toString(), "value", ValueText.of(value).text());
    }

    private static Map<String, Object> outlook(OutlookSettings settings) {
        return Json.object("versions", settings.versions(), "defaults", settings(settings.defaults()), "autodiscover",
                settings(settings.autodiscover()), "fastShutdown", settings(settings.fastShutdown()), "sizeLimits",
                settings(settings.sizeLimits()), "policies", settings(settings.policies()));
    }

    private static List<Map<String, Object>> settings(List<OutlookSettings.Setting> settings) {
        return settings.stream()
                .map(each -> Json.object("key", each.key(), "name", each.name(), "text", each.text())).toList();
    }
}
