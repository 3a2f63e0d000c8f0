package org.mapiscope.mapi.item;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.InterfaceId;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiObject;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.PropStream;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;

/** Reads what an item has. Call it on the session's thread. */
public final class ItemReader {
    private static final int ROWS = 100;

    /** What is answered to one way of opening that may work in another. */
    private static final Set<HResult> NOT_THIS_WAY = Set.of(HResult.MAPI_E_INTERFACE_NOT_SUPPORTED,
            HResult.MAPI_E_NOT_FOUND, HResult.MAPI_E_NO_SUPPORT);

    private ItemReader() {}

    /** {@return all properties, in the order in which the object lists them} */
    public static List<ItemProperty> properties(MapiProp object) throws MapiException {
        return properties(object, object.getPropList(Mapi.MAPI_UNICODE));
    }

    /** {@return one of {@code tags} each} */
    public static List<ItemProperty> properties(MapiProp object, List<PropTag> tags) throws MapiException {
        List<ItemProperty> all = new ArrayList<>(tags.size());
        if (!tags.isEmpty()) {
            List<PropValue> values = values(object, tags);
            for (int i = 0; i < tags.size(); i++) {
                all.add(property(tags.get(i), values.get(i)));
            }
        }
        return List.copyOf(all);
    }

    /** Some providers refuse all properties for the sake of one: then each is asked for alone. */
    private static List<PropValue> values(MapiProp object, List<PropTag> tags) throws MapiException {
        try {
            return object.getProps(tags, Mapi.MAPI_UNICODE);
        } catch (MapiException e) {
            Losses.checkGoesOn(e);
            if (tags.size() == 1) {
                return List.of(new PropValue.ErrorValue(tags.getFirst(), e.result()));
            }
            List<PropValue> each = new ArrayList<>();
            for (PropTag tag : tags) {
                each.addAll(values(object, List.of(tag)));
            }
            return each;
        }
    }

    private static ItemProperty property(PropTag tag, PropValue value) {
        if (value instanceof PropValue.ErrorValue error && !tag.type().equals(PropType.PT_ERROR)) {
            return error.result().equals(HResult.MAPI_E_NOT_ENOUGH_MEMORY)
                    ? new ItemProperty.Large(tag)
                    : new ItemProperty.Unreadable(tag, error.result());
        }
        return new ItemProperty.Whole(tag, value);
    }

    /** Opens the value of a property as a stream of bytes; of PT_UNICODE these are UTF-16, low byte first. */
    public static ValueStream open(MapiProp object, PropTag tag, MapiProgress progress) throws MapiException {
        return new ValueStream(stream(object, tag, InterfaceId.IID_IStream), progress);
    }

    /**
     * Opens the bytes of an attachment. Of an OLE object these are the compound file that its storage is, which a store may
     * give in one way only.
     *
     * @throws MapiException what the most usual way answered, when there is no way
     * @see <a href="https://learn.microsoft.com/office/client-developer/outlook/mapi/pidtagattachdataobject-canonical-property">PR_ATTACH_DATA_OBJ</a>
     */
    public static PropStream openData(MapiProp attachment) throws MapiException {
        try {
            return stream(attachment, PropTags.PR_ATTACH_DATA_BIN, InterfaceId.IID_IStream);
        } catch (MapiException usual) {
            if (!NOT_THIS_WAY.contains(usual.result())) {
                throw usual;
            }
            for (InterfaceId kind : List.of(InterfaceId.IID_IStreamDocfile, InterfaceId.IID_IStream)) {
                try {
                    return stream(attachment, PropTags.PR_ATTACH_DATA_OBJ, kind);
                } catch (MapiException other) {
                    usual.addSuppressed(other);
                }
            }
            throw usual;
        }
    }

    /** As {@link #openData}, for whoever reads it from the beginning to the end. */
    public static ValueStream openData(MapiProp attachment, MapiProgress progress) throws MapiException {
        return new ValueStream(openData(attachment), progress);
    }

    private static PropStream stream(MapiProp object, PropTag tag, InterfaceId kind) throws MapiException {
        MapiObject opened = object.openProperty(tag, kind, 0);
        if (opened instanceof PropStream stream) {
            return stream;
        }
        opened.close();
        throw new MapiException("IMAPIProp::OpenProperty", HResult.MAPI_E_INTERFACE_NOT_SUPPORTED, "it is no stream");
    }

    /** Opens the message that an attachment is. */
    public static Message openMessage(MapiProp attachment) throws MapiException {
        MapiObject opened = attachment.openProperty(PropTags.PR_ATTACH_DATA_OBJ, InterfaceId.IID_IMessage, 0);
        if (opened instanceof Message message) {
            return message;
        }
        opened.close();
        throw new MapiException("IMAPIProp::OpenProperty", HResult.MAPI_E_INTERFACE_NOT_SUPPORTED, "it is no message");
    }

    /** {@return all rows with all columns that the table has} The table stays open. */
    public static List<List<PropValue>> rows(MapiTable table) throws MapiException {
        return rows(table, table.queryColumns(MapiTable.TBL_ALL_COLUMNS));
    }

    /** {@return all rows with {@code columns}, from the beginning on} The table stays open. */
    public static List<List<PropValue>> rows(MapiTable table, List<PropTag> columns) throws MapiException {
        table.setColumns(columns, 0);
        table.seekRow(MapiTable.BOOKMARK_BEGINNING, 0);
        List<List<PropValue>> all = new ArrayList<>();
        List<List<PropValue>> batch = table.queryRows(ROWS, 0);
        while (!batch.isEmpty()) {
            all.addAll(batch);
            batch = table.queryRows(ROWS, 0);
        }
        return List.copyOf(all);
    }

    /** {@return the rows of a message's recipients, without cells that are empty} */
    public static List<List<PropValue>> recipients(Message message) throws MapiException {
        try (MapiTable table = message.getRecipientTable(Mapi.MAPI_UNICODE)) {
            return rows(table).stream().map(ItemReader::filled).toList();
        }
    }

    private static List<PropValue> filled(List<PropValue> row) {
        return row.stream().filter(value -> !(value instanceof PropValue.ErrorValue error
                && error.result().equals(HResult.MAPI_E_NOT_FOUND))).toList();
    }

    /** {@return the numbers of a message's attachments (PR_ATTACH_NUM)} */
    public static List<Integer> attachments(Message message) throws MapiException {
        try (MapiTable table = message.getAttachmentTable(Mapi.MAPI_UNICODE)) {
            List<Integer> all = new ArrayList<>();
            for (List<PropValue> row : rows(table, List.of(PropTags.PR_ATTACH_NUM))) {
                PropValues.of(row).integer(PropTags.PR_ATTACH_NUM).ifPresent(all::add);
            }
            return List.copyOf(all);
        }
    }

    /** {@return the names of those of {@code tags} that have one, by identifier} */
    public static Map<Integer, NamedProp> names(MapiProp object, List<PropTag> tags) throws MapiException {
        List<PropTag> named = tags.stream().filter(PropTag::isNamed).toList();
        if (named.isEmpty()) {
            return Map.of();
        }
        List<Optional<NamedProp>> names = object.getNamesFromIDs(named);
        Map<Integer, NamedProp> byId = new HashMap<>();
        for (int i = 0; i < named.size(); i++) {
            int id = named.get(i).id();
            names.get(i).ifPresent(name -> byId.put(id, name));
        }
        return byId;
    }
}
