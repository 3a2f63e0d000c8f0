package org.mapiscope.operation.advise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mapiscope.interpret.PropertyFlags;
import org.mapiscope.interpret.ValueText;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.Notification;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;

/** Notifications in MAPI's words. */
public final class EventText {
    private EventText() {}

    /** {@return the event, {@code fnevObjectCreated}; of a table with what happened, {@code TABLE_ROW_ADDED}} */
    public static String event(Notification notification) {
        return notification instanceof Notification.TableModified table
                ? table.event().name()
                : eventName(notification.eventType());
    }

    /** {@return the names of events, with {@code |} between them} */
    public static String eventName(int eventType) {
        return PropertyFlags.text("flagNotifEventType", eventType);
    }

    /** {@return which object it is about: its type and entry identifier, or the row's name} */
    public static String object(Notification notification) {
        return switch (notification) {
            case Notification.CriticalError error -> id(error.entryId());
            case Notification.NewMail mail -> mail.messageClass() + " " + mail.entryId();
            case Notification.ObjectChanged object -> (type(object.objectType()) + " " + id(object.entryId())).strip();
            case Notification.TableModified table -> row(table);
            case Notification.StatusObjectModified status -> status.entryId().toString();
            case Notification.Extended extended -> "";
            case Notification.Unknown unknown -> "";
        };
    }

    private static String type(int objectType) {
        return PropertyFlags.text(PropTags.PR_OBJECT_TYPE, objectType).orElse("");
    }

    private static String id(Optional<EntryId> id) {
        return id.map(EntryId::toString).orElse("");
    }

    private static String row(Notification.TableModified table) {
        PropValues row = PropValues.of(table.row());
        return row.string(PropTags.PR_SUBJECT_W).or(() -> row.string(PropTags.PR_DISPLAY_NAME_W))
                .or(() -> row.entryId(PropTags.PR_ENTRYID).map(EntryId::toString))
                .orElseGet(() -> table.index() instanceof PropValue.BinaryValue key ? key.value().hex() : "");
    }

    /** {@return all that it says, in lines} */
    public static String details(Notification notification) {
        List<String> lines = new ArrayList<>();
        lines.add("ulEventType = %s (0x%08X)".formatted(eventName(notification.eventType()), notification.eventType()));
        switch (notification) {
            case Notification.CriticalError error -> {
                lines.add("lpEntryID = " + id(error.entryId()));
                lines.add("scode = %s (%s)".formatted(error.scode(), error.scode().hex()));
                error.error().ifPresent(words -> lines.add("lpMAPIError = " + words));
            }
            case Notification.NewMail mail -> {
                lines.add("lpEntryID = " + mail.entryId());
                lines.add("lpParentID = " + mail.parentId());
                lines.add("lpszMessageClass = " + mail.messageClass());
                lines.add("ulMessageFlags = " + PropertyFlags.text(PropTags.PR_MESSAGE_FLAGS, mail.messageFlags())
                        .orElse("") + " (0x%08X)".formatted(mail.messageFlags()));
            }
            case Notification.ObjectChanged object -> {
                lines.add("ulObjType = %s (%d)".formatted(type(object.objectType()), object.objectType()));
                lines.add("lpEntryID = " + id(object.entryId()));
                lines.add("lpParentID = " + id(object.parentId()));
                lines.add("lpPropTagArray = " + PropTags.text(object.tags()));
            }
            case Notification.TableModified table -> {
                lines.add("ulTableEvent = " + table.event());
                lines.add("propIndex = " + ValueText.of(table.index()).text());
                lines.add("propPrior = " + ValueText.of(table.prior()).text());
                lines.add("row:");
                lines.add(values(table.row()));
            }
            case Notification.StatusObjectModified status -> {
                lines.add("lpEntryID = " + status.entryId());
                lines.add(values(status.values()));
            }
            case Notification.Extended extended -> {
                lines.add("ulEvent = 0x%08X".formatted(extended.event()));
                lines.add("pbEventParameters = " + ValueText.hex(extended.parameters()));
            }
            case Notification.Unknown unknown -> lines.add(ValueText.hex(unknown.raw()));
        }
        return lines.stream().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static String values(List<PropValue> values) {
        return values.stream().map(value -> "\t%s = %s"
                .formatted(PropTags.nameOf(value.tag()).orElseGet(value.tag()::toString), ValueText.of(value).text()))
                .collect(Collectors.joining("\n"));
    }
}
