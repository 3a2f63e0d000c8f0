package org.mapiscope.gui.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.interpret.KnownGuids;
import org.mapiscope.interpret.KnownNamedProps;
import org.mapiscope.interpret.KnownProperties;
import org.mapiscope.interpret.PropTagNames;
import org.mapiscope.interpret.PropertyFlags;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.Place;
import org.mapiscope.operation.view.FolderPermissions;
import org.mapiscope.operation.view.FolderRules;
import org.mapiscope.operation.view.FreeBusy;
import org.mapiscope.operation.view.FreeBusyEntry;
import org.mapiscope.operation.view.Nickname;
import org.mapiscope.operation.view.NicknameCache;
import org.mapiscope.operation.view.Permission;
import org.mapiscope.operation.view.Rule;
import org.mapiscope.operation.view.StoreNames;
import org.mapiscope.operation.view.StoreQuota;

/** Reads views, and puts them into columns. */
final class ViewTables {
    private static final Messages TEXTS = Messages.of(ViewTables.class);
    private static final PropTag PR_RULE_STATE = new PropTag(0x66770003);

    private ViewTables() {}

    /** {@return the rows of a view; those read so far when a person stops it} Call it on the session's thread. */
    static ViewTable read(OpenSession session, Place.View view, MapiProgress progress) throws MapiException {
        return switch (view.kind()) {
            case RULES -> ViewTable.of(
                    ViewColumn.all("sequence", "name*", "state*", "level", "provider", "condition*", "actions*",
                            "origin*"),
                    FolderRules.read(session, folder(view), progress), ViewTables::rule);
            case PERMISSIONS -> ViewTable.of(
                    ViewColumn.all("member*", "member-id", "type*", "rights*", "origin*"),
                    FolderPermissions.read(session, folder(view), progress), ViewTables::permission);
            case NICKNAMES -> ViewTable.of(ViewColumn.all("name*", "address-type", "address*", "completion*"),
                    NicknameCache.read(session, store(view), progress), ViewTables::nickname);
            case FREE_BUSY -> ViewTable.of(ViewColumn.all("what*", "start*", "end*", "value*"),
                    FreeBusy.read(session, store(view), progress), ViewTables::freeBusy);
            case QUOTA -> ViewTable.of(ViewColumn.all("what*", "property*", "size*", "used"),
                    StoreQuota.read(session, store(view), progress), ViewTables::quota);
            case NAMES -> ViewTable.of(ViewColumn.all("id", "name*", "set*", "known-as*"),
                    StoreNames.read(session, store(view), progress), ViewTables::name);
        };
    }

    private static ObjectPath.Entry folder(Place.View view) throws MapiException {
        if (view.object() instanceof ObjectPath.Entry entry) {
            return entry;
        }
        throw new MapiException("IMAPIProp::QueryInterface", HResult.MAPI_E_INTERFACE_NOT_SUPPORTED, "it is no folder");
    }

    private static ObjectPath.Store store(Place.View view) {
        return new ObjectPath.Store(view.object().store());
    }

    private static ViewRow rule(Rule rule) {
        String state = rule.numbers().state().stream()
                .mapToObj(value -> PropertyFlags.text(PR_RULE_STATE, value).orElse("") + " (0x%X)".formatted(value))
                .findFirst().orElse("");
        // what is read at a glance first, then all of it
        List<String> details = List.of(TEXTS.text("column.condition"), rule.condition().line(), "",
                TEXTS.text("column.actions"), rule.actions().line(), "", rule.condition().details(),
                rule.actions().details());
        return new ViewRow(
                List.of(number(rule.numbers().sequence()), rule.name(), state, number(rule.numbers().level()),
                        rule.provider(), rule.condition().line(), rule.actions().line(), rule.origin()),
                String.join("\n", details), rule.message());
    }

    private static String number(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
    }

    private static ViewRow permission(Permission permission) {
        String id = permission.memberId().isPresent() ? Long.toString(permission.memberId().getAsLong()) : "";
        return ViewRow.of(permission.details(), permission.member(), id, permission.type(), permission.rights(),
                permission.origin());
    }

    private static ViewRow nickname(Nickname nickname) {
        return ViewRow.of(nickname.details(), nickname.name(), nickname.type(), nickname.address(),
                nickname.completion());
    }

    private static ViewRow freeBusy(FreeBusyEntry entry) {
        return switch (entry) {
            case FreeBusyEntry.Published published -> row(TEXTS.text("free-busy.published"), time(published.start()),
                    time(published.end()), "");
            case FreeBusyEntry.Period period -> row(TEXTS.text("free-busy." + period.kind()),
                    period.start().toString(), period.end().toString(), "");
            case FreeBusyEntry.Delegate delegate -> row(TEXTS.text("free-busy.delegate"), "", "",
                    delegate.name() + (delegate.seesPrivate() ? " " + TEXTS.text("free-busy.sees-private") : "")
                            + (delegate.entryId().isEmpty() ? "" : " " + delegate.entryId().hex()));
            case FreeBusyEntry.Option option -> row(
                    PropTags.nameOf(option.tag()).orElseGet(option.tag()::toString), "", "", option.value());
            case FreeBusyEntry.Damaged damaged -> row(TEXTS.text("free-busy.damaged", damaged.property()), "", "",
                    damaged.why());
        };
    }

    private static ViewRow quota(StoreQuota.Entry entry) {
        String name = PropTagNames.exact(entry.tag()).orElseGet(entry.tag()::toString);
        String bytes = switch (entry.amount()) {
            case StoreQuota.Amount.Bytes known -> TEXTS.text("quota.kilobytes", known.count() / 1024);
            case StoreQuota.Amount.NoLimit none -> TEXTS.text("quota.none");
            case StoreQuota.Amount.Absent absent -> TEXTS.text("quota.absent");
        };
        String used = entry.used().isPresent() ? TEXTS.text("quota.used", entry.used().getAsDouble()) : "";
        return row(TEXTS.text("quota.0x%04X".formatted(entry.tag().id())), name, bytes, used);
    }

    private static ViewRow name(StoreNames.Entry entry) {
        String name = switch (entry.name()) {
            case NamedProp.ById number -> "0x%04X".formatted(number.id());
            case NamedProp.ByName text -> text.name();
        };
        String id = "0x%04X".formatted(entry.id());
        String set = KnownGuids.text(entry.name().guid());
        String known = String.join(", ", KnownNamedProps.names(entry.name()));
        String dasl = KnownNamedProps.of(entry.name()).stream().findFirst()
                .map(each -> KnownProperties.dasl(entry.name(), each.type())).orElse("");
        String details = Stream.of(id, name, set, known, dasl)
                .filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
        return ViewRow.of(details, id, name, KnownGuids.name(entry.name().guid()).orElse(set), known);
    }

    private static String time(Optional<Instant> time) {
        return time.map(Instant::toString).orElse("");
    }

    private static ViewRow row(String... cells) {
        return ViewRow.of(String.join("\n", cells).replaceAll("\n+", "\n").strip(), cells);
    }
}
