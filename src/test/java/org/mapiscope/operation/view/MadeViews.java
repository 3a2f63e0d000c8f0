package org.mapiscope.operation.view;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.mapiscope.gui.TestMapi;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValue.BinaryValue;
import org.mapiscope.mapi.PropValue.LongValue;
import org.mapiscope.mapi.PropValue.MultiValue;
import org.mapiscope.mapi.PropValue.UnicodeValue;
import org.mapiscope.mapi.contract.StoreContents;
import org.mapiscope.mapi.contract.StoreContents.FolderContents;
import org.mapiscope.mapi.contract.StoreContents.MessageContents;
import org.mapiscope.operation.FolderEntry;
import org.mapiscope.operation.FolderTree;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.StoreEntry;
import org.mapiscope.subsystem.ScriptedService;

/** A session with a store in memory that has rules, a descriptor, nicknames and free/busy data. */
public final class MadeViews implements AutoCloseable {
    /** PR_SUBJECT exists. */
    static final Bytes CONDITION = Bytes.ofHex("0000081F003700");

    /** Delete. */
    static final Bytes ACTION = Bytes.ofHex("0000" + "01000000" + "01000000" + "09000000" + "0A" + "0000000000000000");

    /** SYSTEM owns it; everyone may read. */
    private static final Bytes DESCRIPTOR = Bytes.ofHex("0800030000000000" + "01000480" + "14000000" + "20000000"
            + "00000000" + "2C000000" + "010100000000000512000000" + "010100000000000512000000" + "02001C0001000000"
            + "0002140001000000" + "010100000000000100000000");

    public final TestMapi mapi;
    public final OpenSession session;
    public final EntryId store;

    public MadeViews(Path folder) throws MapiException {
        mapi = new TestMapi(folder, ScriptedService.serving(contents()));
        session = mapi.logOn();
        store = session.stores().stream().filter(each -> each.name().equals("Views")).map(StoreEntry::entryId)
                .findFirst().orElseThrow();
    }

    public static StoreContents contents() {
        FolderContents inbox = new FolderContents(
                List.of(name("Inbox"), new BinaryValue(new PropTag(0x0E270102), DESCRIPTOR)), List.of(), List.of(),
                List.of(rule(), message("IPM.Configuration.Autocomplete",
                        new BinaryValue(new PropTag(0x7C090102), nicknames()))));
        FolderContents busy = new FolderContents(List.of(name("Freebusy Data")), List.of(),
                List.of(message("IPM.Microsoft.ScheduleData.FreeBusy", freeBusy())), List.of());
        return new StoreContents(
                List.of(name("Views"), new PropValue.LongLongValue(new PropTag(0x0E080014), 45L << 20),
                        new LongValue(new PropTag(0x341B0003), 50 << 10), new LongValue(new PropTag(0x666A0003), -1),
                        new LongValue(new PropTag(0x666D0003), 10240)),
                List.of(new NamedProp.ById(MapiUid.parse("00062002-0000-0000-C000-000000000046"), 0x820D),
                        new NamedProp.ByName(MapiUid.parse("00020329-0000-0000-C000-000000000046"), "Keywords")),
                new FolderContents(List.of(name("Root")), List.of(inbox, busy), List.of(), List.of()),
                Map.of("IPM.Note", "Inbox"));
    }

    private static MessageContents rule() {
        return message("IPM.Rule.Version2.Message", new UnicodeValue(new PropTag(0x65EC001F), "Tidy up"),
                new UnicodeValue(new PropTag(0x65EB001F), "Organizer2"),
                new LongValue(new PropTag(0x65F30003), 10), new LongValue(new PropTag(0x65E90003), 1),
                new LongValue(new PropTag(0x65ED0003), 0), new BinaryValue(new PropTag(0x0E9A0102), CONDITION),
                new BinaryValue(new PropTag(0x0E990102), ACTION));
    }

    /** One address, with a name. */
    private static Bytes nicknames() {
        return Bytes.ofHex("0DF0ADBA" + "0A000000" + "01000000" + "01000000" + "02000000" + string("0130", "Anna")
                + string("0330", "anna@example.org") + "00000000" + "0000000000000000");
    }

    private static String string(String id, String text) {
        StringBuilder hex = new StringBuilder("1F00" + id + "00000000" + "0000000000000000");
        hex.append("%02X000000".formatted(2 * text.length() + 2));
        text.chars().forEach(each -> hex.append("%02X00".formatted(each)));
        return hex.append("0000").toString();
    }

    /** Busy on 2020-02-01 from 1:00 to 2:00, published for that year. */
    static PropValue[] freeBusy() {
        return new PropValue[]{new LongValue(new PropTag(0x68470003), 220_371_840),
            new LongValue(new PropTag(0x68480003), 220_898_880),
            many(0x68531003, new LongValue(new PropTag(0x68530003), 2020 * 16 + 2)),
            many(0x68541102, new BinaryValue(new PropTag(0x68540102), Bytes.ofHex("3C007800"))),
            many(0x684A101F, new UnicodeValue(new PropTag(0x684A001F), "Delegate")),
            new PropValue.BooleanValue(new PropTag(0x686D000B), true)};
    }

    static MultiValue many(int tag, PropValue... values) {
        return new MultiValue(new PropTag(tag), List.of(values));
    }

    private static UnicodeValue name(String name) {
        return new UnicodeValue(PropTags.PR_DISPLAY_NAME_W, name);
    }

    private static MessageContents message(String messageClass, PropValue... values) {
        PropValue[] all = Arrays.copyOf(values, values.length + 1);
        all[values.length] = new UnicodeValue(PropTags.PR_MESSAGE_CLASS_W, messageClass);
        return new MessageContents(List.of(all), List.of(), List.of());
    }

    public ObjectPath.Entry folder(String name) throws MapiException {
        FolderTree tree = new FolderTree(session.store(store).orElseThrow());
        return new ObjectPath.Entry(store, tree.children(tree.root()).stream().filter(each -> each.name().equals(name))
                .map(FolderEntry::entryId).findFirst().orElseThrow());
    }

    @Override
    public void close() {
        mapi.close();
    }
}
