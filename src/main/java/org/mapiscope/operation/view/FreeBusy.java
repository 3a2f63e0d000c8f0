package org.mapiscope.operation.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.mapiscope.interpret.ValueText;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiContainer;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.operation.FolderEntry;
import org.mapiscope.operation.FolderTree;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.SpecialFolders;

/**
 * Reads when a store's owner is busy, who acts for them, and what they chose: the free/busy messages of the store have it.
 * Call it on the session's thread.
 *
 * <p>Source: [MS-OXOPFFB] 2.2.1, [MS-OXODLGT] 2.2.2.2.
 */
public final class FreeBusy {
    private static final List<String> CLASSES = List.of("IPM.Microsoft.ScheduleData.FreeBusy");

    /** The name in any language of the folder that the messages are in, below the root. */
    private static final String FOLDER = "Freebusy Data";

    /** Resource type, what delegates and owner are told, e-mail address, when published, months, what is accepted. */
    private static final List<PropTag> OPTIONS = List.of(0x68410003, 0x6842000B, 0x6843000B, 0x684B000B, 0x6849001F,
            0x68680040, 0x68690003, 0x686D000B, 0x686E000B, 0x686F000B).stream().map(PropTag::new).toList();

    private static final List<PropTag> TAGS = tags();

    /** Minutes since 1601 are kept, as seconds are since 1970. */
    private static final long EPOCH = Instant.parse("1601-01-01T00:00:00Z").getEpochSecond();

    private FreeBusy() {}

    private static List<PropTag> tags() {
        List<PropTag> tags = new ArrayList<>(List.of(ViewTags.PR_FREEBUSY_PUBLISH_START,
                ViewTags.PR_FREEBUSY_PUBLISH_END, ViewTags.PR_SCHDINFO_DELEGATE_NAMES_W,
                ViewTags.PR_SCHDINFO_DELEGATE_NAMES, ViewTags.PR_SCHDINFO_DELEGATE_ENTRYIDS,
                ViewTags.PR_DELEGATE_FLAGS));
        MonthBlocks.ALL.forEach(each -> tags.addAll(List.of(each.months(), each.blocks())));
        tags.addAll(OPTIONS);
        return List.copyOf(tags);
    }

    /** {@return what a store's messages say} What cannot be read is in the attempts, and that a person stopped it. */
    public static Findings<FreeBusyEntry> read(OpenSession session, ObjectPath.Store store, MapiProgress progress)
            throws MapiException {
        Reading<FreeBusyEntry> entries = new Reading<>(progress);
        entries.look(CLASSES.getFirst(), () -> ofFolder(session, store, entries));
        return entries.done();
    }

    private static void ofFolder(OpenSession session, ObjectPath.Store store, Reading<FreeBusyEntry> entries)
            throws MapiException {
        ClassedMessages messages = new ClassedMessages(session, folder(session, store), CLASSES);
        for (int flags : new int[]{0, MapiContainer.MAPI_ASSOCIATED}) {
            messages.each(flags, entries,
                    found -> entries.addAll(of(WholeProperties.read(session, found.message(), TAGS))));
        }
    }

    private static ObjectPath.Entry folder(OpenSession session, ObjectPath.Store store) throws MapiException {
        Optional<EntryId> named = SpecialFolders.read(session, store).find(SpecialFolders.Kind.FREEBUSY)
                .map(SpecialFolders.Location::entryId);
        EntryId id = named.isPresent() ? named.get() : called(session, store);
        return new ObjectPath.Entry(store.store(), id);
    }

    private static EntryId called(OpenSession session, ObjectPath.Store path) throws MapiException {
        Optional<MsgStore> store = session.store(path.store());
        if (store.isPresent()) {
            FolderTree folders = new FolderTree(store.get());
            for (FolderEntry folder : folders.children(folders.root())) {
                if (folder.name().equals(FOLDER)) {
                    return folder.entryId();
                }
            }
        }
        throw new MapiException("IMsgStore::OpenEntry", HResult.MAPI_E_NOT_FOUND,
                "PR_FREEBUSY_ENTRYIDS names no folder, and none is called " + FOLDER);
    }

    static List<FreeBusyEntry> of(PropValues values) {
        List<FreeBusyEntry> entries = new ArrayList<>();
        Optional<Instant> start = time(values.integer(ViewTags.PR_FREEBUSY_PUBLISH_START));
        Optional<Instant> end = time(values.integer(ViewTags.PR_FREEBUSY_PUBLISH_END));
        if (start.isPresent() || end.isPresent()) {
            entries.add(new FreeBusyEntry.Published(start, end));
        }
        MonthBlocks.ALL.forEach(each -> entries.addAll(each.read(values)));
        delegates(values, entries);
        OPTIONS.forEach(tag -> values.get(tag).filter(value -> value.tag().equals(tag))
                .ifPresent(value -> entries.add(new FreeBusyEntry.Option(tag, ValueText.of(value).text()))));
        return entries;
    }

    private static Optional<Instant> time(OptionalInt minutes) {
        return minutes.stream().mapToObj(value -> Instant.ofEpochSecond(EPOCH + Integer.toUnsignedLong(value) * 60))
                .findFirst();
    }

    private static void delegates(PropValues values, List<FreeBusyEntry> entries) {
        List<PropValue> wide = MonthBlocks.many(values, ViewTags.PR_SCHDINFO_DELEGATE_NAMES_W);
        List<PropValue> names = wide.isEmpty()
                ? MonthBlocks.many(values, ViewTags.PR_SCHDINFO_DELEGATE_NAMES)
                : wide;
        List<PropValue> ids = MonthBlocks.many(values, ViewTags.PR_SCHDINFO_DELEGATE_ENTRYIDS);
        List<PropValue> flags = MonthBlocks.many(values, ViewTags.PR_DELEGATE_FLAGS);
        for (int i = 0; i < Math.max(names.size(), ids.size()); i++) {
            String name = i < names.size() ? ValueText.of(names.get(i)).text() : "";
            Bytes id = i < ids.size() && ids.get(i) instanceof PropValue.BinaryValue binary
                    ? binary.value()
                    : Bytes.EMPTY;
            boolean sees = i < flags.size() && flags.get(i) instanceof PropValue.LongValue flag && flag.value() != 0;
            entries.add(new FreeBusyEntry.Delegate(name, id, sees));
        }
    }
}
