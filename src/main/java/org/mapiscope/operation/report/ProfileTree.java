package org.mapiscope.operation.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mapiscope.interpret.PropTagNames;
import org.mapiscope.interpret.ValueText;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.FlagNames;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.profile.OutlookSettings.Setting;
import org.mapiscope.operation.profile.ProfileAccount;
import org.mapiscope.operation.profile.ProfileAccount.Server;
import org.mapiscope.operation.profile.ProfileAddressBook;
import org.mapiscope.operation.profile.ProfileOrigin;
import org.mapiscope.operation.profile.ProfileProvider;
import org.mapiscope.operation.profile.ProfileSection;
import org.mapiscope.operation.profile.ProfileSection.RawValue;
import org.mapiscope.operation.profile.ProfileSection.Secret;
import org.mapiscope.operation.profile.ProfileService;
import org.mapiscope.operation.profile.ProfileSnapshot;
import org.mapiscope.operation.profile.ProfileStore;
import org.mapiscope.operation.profile.ProfileStore.CachedMode;
import org.mapiscope.operation.report.ReportNode.Blob;
import org.mapiscope.operation.report.ReportNode.Code;
import org.mapiscope.operation.report.ReportNode.Text;
import org.mapiscope.operation.report.ReportNode.Word;

/** Makes the parts of a report that are of its profile. */
final class ProfileTree {
    /** PROP_ID_SECURE_MIN to PROP_ID_SECURE_MAX: MAPI's own range for what is to be kept secret. */
    private static final int SECURE_MIN = 0x67F0;
    private static final int SECURE_MAX = 0x67FF;
    private static final Pattern PASSWORD = Pattern
            .compile("(?i).*(password|passwd|pwd|_pw_|secret|token|credential).*");

    private ProfileTree() {}

    static ReportNode profile(ProfileSnapshot profile) {
        ProfileOrigin origin = profile.origin();
        return new FieldsBuilder().text("name", profile.name(), TextKind.PROFILE)
                .truth("isDefault", profile.isDefault())
                .code("subsystem", origin.subsystem()).text("file", origin.file(), TextKind.PATH)
                .text("place", origin.place(), TextKind.FREE).text("key", origin.key(), TextKind.FREE)
                .rows("profiles", origin.profiles(), each -> new Text(each, TextKind.PROFILE))
                .text("defaultProfile", origin.defaultProfile(), TextKind.PROFILE)
                .rows("outlookVersions", profile.outlook().versions(), each -> new Text(each, TextKind.ANY))
                .rows("services", profile.services(), ProfileTree::service)
                .rows("stores", profile.stores(), ProfileTree::store)
                .rows("accounts", profile.accounts(), ProfileTree::account)
                .rows("addressBooks", profile.addressBooks(), ProfileTree::addressBook)
                .rows("defaults", profile.outlook().defaults(), each -> setting(each, TextKind.PROFILE))
                .rows("autodiscover", profile.outlook().autodiscover(), each -> setting(each, TextKind.ANY))
                .rows("fastShutdown", profile.outlook().fastShutdown(), each -> setting(each, TextKind.ANY))
                .rows("sizeLimits", profile.outlook().sizeLimits(), each -> setting(each, TextKind.ANY))
                .rows("damage", profile.damage(), each -> new Text(each, TextKind.FREE)).done();
    }

    private static ReportNode setting(Setting setting, TextKind kind) {
        return new FieldsBuilder().text("key", setting.key(), TextKind.FREE).text("name", setting.name(), TextKind.FREE)
                .text("value", setting.text(), kind).done();
    }

    private static ReportNode service(ProfileService service) {
        return new FieldsBuilder().text("displayName", service.displayName(), TextKind.NAME)
                .text("service", service.name(), TextKind.FREE).code("uid", service.uid().toString())
                .text("dll", service.dllName(), TextKind.PATH).text("entryPoint", service.entryName(), TextKind.FREE)
                .code("flags", FlagNames.of("SERVICE_FLAGS").text(service.resourceFlags()))
                .rows("missing", service.missing(), each -> new Code(each.toString()))
                .rows("providers", service.providers(), ProfileTree::provider).done();
    }

    private static ReportNode provider(ProfileProvider provider) {
        return new FieldsBuilder().text("displayName", provider.displayName(), TextKind.NAME)
                .text("provider", provider.providerDisplay(), TextKind.NAME)
                .code("resourceType", FlagNames.of("RESOURCE_TYPE").text(provider.resourceType()))
                .code("uid", provider.uid().toString()).code("serviceUid", provider.service().map(MapiUid::toString))
                .code("resourceFlags", FlagNames.of("RESOURCE_FLAGS").text(provider.resourceFlags()))
                .text("dll", provider.dllName(), TextKind.PATH).done();
    }

    private static ReportNode store(ProfileStore store) {
        return new FieldsBuilder().text("displayName", store.displayName(), TextKind.NAME)
                .text("service", store.serviceName(), TextKind.FREE).word("kind", store.kind())
                .truth("isDefault", store.isDefault()).text("path", store.path(), TextKind.PATH)
                .text("server", store.server(), TextKind.HOST).text("mailbox", store.mailbox(), TextKind.MAILBOX)
                .truth("cachedMode", store.cachedMode().map(CachedMode::on))
                .text("ostPath", store.cachedMode().flatMap(CachedMode::ostPath), TextKind.PATH)
                .amount("months", store.cachedMode().flatMap(CachedMode::months))
                .code("configFlags", store.cachedMode().map(each -> "0x%08X".formatted(each.flags())))
                .code("provider", store.provider().toString()).done();
    }

    private static ReportNode account(ProfileAccount account) {
        return new FieldsBuilder().text("name", account.name(), TextKind.NAME).word("type", account.type())
                .text("typeName", account.typeName(), TextKind.FREE)
                .text("person", account.displayName(), TextKind.PERSON)
                .text("email", account.email(), TextKind.EMAIL).truth("isDefault", account.isDefault())
                .text("section", account.section(), TextKind.SECTION)
                .code("serviceUid", account.service().map(MapiUid::toString))
                .rows("servers", account.servers(), ProfileTree::server).done();
    }

    private static ReportNode server(Server server) {
        return new FieldsBuilder().text("protocol", server.protocol(), TextKind.FREE)
                .text("address", server.address(), TextKind.HOST).amount("port", server.port())
                .text("user", server.user(), TextKind.USER)
                .put("encryption", server.encryption()
                        .<ReportNode>map(each -> new Word(each.name(), "encryption." + each.name()))
                        .orElseGet(() -> new Word("UNKNOWN", "encryption.UNKNOWN")))
                .done();
    }

    private static ReportNode addressBook(ProfileAddressBook book) {
        return new FieldsBuilder().text("displayName", book.displayName(), TextKind.NAME)
                .text("service", book.serviceName(), TextKind.FREE).code("provider", book.provider().toString())
                .rows("containers", book.containers(), each -> new Text(each, TextKind.NAME)).done();
    }

    static ReportNode section(ProfileSection section) {
        return new FieldsBuilder().text("key", section.key(), TextKind.SECTION)
                .text("knownName", section.knownName(), TextKind.FREE)
                .put("kind", new Word(section.kind().name(), "section." + section.kind().name()))
                .rows("properties", section.properties().stream().filter(each -> !isPassword(each.tag())).toList(),
                        ProfileTree::property)
                .rows("values", section.values().stream().filter(each -> !PASSWORD.matcher(each.name()).matches())
                        .toList(), ProfileTree::value)
                .rows("secrets", hidden(section), each -> new FieldsBuilder().text("name", each.name(), TextKind.FREE)
                        .amount("size", each.bytes()).done())
                .done();
    }

    private static boolean isPassword(PropTag tag) {
        return (tag.id() >= SECURE_MIN && tag.id() <= SECURE_MAX)
                || PASSWORD.matcher(PropTagNames.text(tag)).matches();
    }

    private static List<Secret> hidden(ProfileSection section) {
        List<Secret> all = new ArrayList<>(section.secrets());
        section.values().stream().filter(each -> PASSWORD.matcher(each.name()).matches())
                .forEach(each -> all.add(new Secret(each.name(), each.data().size())));
        return all;
    }

    private static ReportNode property(PropValue value) {
        FieldsBuilder fields = new FieldsBuilder().code("tag", value.tag().toString())
                .code("property", PropTagNames.text(value.tag()));
        return fields.put("value", node(value)).done();
    }

    private static ReportNode node(PropValue value) {
        return switch (value) {
            case PropValue.UnicodeValue text -> new Text(text.value(), kind(text.tag()));
            case PropValue.String8Value text -> new Text(text.value(), kind(text.tag()));
            case PropValue.BinaryValue binary -> new Blob(binary.value());
            case PropValue.UnknownValue unknown -> new Blob(unknown.raw());
            case PropValue.ClsidValue guid -> new Code(guid.value().toString());
            case PropValue.MultiValue many -> ReportNode.Rows.of(many.values(), ProfileTree::node);
            case PropValue.RestrictionValue condition -> new Code("[...]");
            case PropValue.NullValue plain -> new Code(ValueText.of(plain).text());
            case PropValue.ShortValue plain -> new Code(ValueText.of(plain).text());
            case PropValue.LongValue plain -> new Code(ValueText.of(plain).text());
            case PropValue.FloatValue plain -> new Code(ValueText.of(plain).text());
            case PropValue.DoubleValue plain -> new Code(ValueText.of(plain).text());
            case PropValue.CurrencyValue plain -> new Code(ValueText.of(plain).text());
            case PropValue.AppTimeValue plain -> new Code(ValueText.of(plain).text());
            case PropValue.BooleanValue plain -> new Code(ValueText.of(plain).text());
            case PropValue.ObjectValue plain -> new Code(ValueText.of(plain).text());
            case PropValue.LongLongValue plain -> new Code(ValueText.of(plain).text());
            case PropValue.SysTimeValue plain -> new Code(ValueText.of(plain).text());
            case PropValue.ErrorValue plain -> new Code(ValueText.of(plain).text());
        };
    }

    /** {@return what a text is, by the name of its property; ANY where that says nothing} */
    private static TextKind kind(PropTag tag) {
        String name = PropTagNames.text(tag);
        if (name.contains("SERVICE_NAME") || name.contains("ENTRY_NAME")) {
            return TextKind.FREE;
        }
        if (name.contains("DLL") || name.contains("PATH") || name.contains("_FILE")) {
            return TextKind.PATH;
        }
        if (name.contains("DISPLAY")) {
            return TextKind.NAME;
        }
        if (name.contains("SERVER")) {
            return TextKind.HOST;
        }
        return name.contains("EMAIL") || name.contains("MAILBOX") || name.contains("PROFILE_USER")
                ? TextKind.MAILBOX
                : TextKind.ANY;
    }

    private static ReportNode value(RawValue value) {
        FieldsBuilder fields = new FieldsBuilder().text("name", value.name(), TextKind.FREE).code("type", value.type());
        return fields.put("value", raw(value)).done();
    }

    private static ReportNode raw(RawValue value) {
        Bytes data = value.data();
        return switch (value.type()) {
            case "REG_SZ", "REG_EXPAND_SZ", "REG_MULTI_SZ" ->
                new Text(new String(data.toArray(), StandardCharsets.UTF_16LE).replaceAll("\0+$", ""),
                        kindOf(value.name()));
            case "REG_DWORD" -> data.size() == Integer.BYTES
                    ? new Code("0x%02X%02X%02X%02X".formatted(data.u8(3), data.u8(2), data.u8(1), data.u8(0)))
                    : new Blob(data);
            default -> new Blob(data);
        };
    }

    private static TextKind kindOf(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Optional.of(lower).filter(each -> each.contains("server") && !each.contains("port"))
                .map(each -> TextKind.HOST)
                .orElse(lower.contains("user") || lower.contains("email") ? TextKind.MAILBOX : TextKind.ANY);
    }
}
