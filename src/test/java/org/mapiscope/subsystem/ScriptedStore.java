package org.mapiscope.subsystem;

import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.AdviseSink;
import org.mapiscope.mapi.Attach;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiFolder;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValue.BinaryValue;
import org.mapiscope.mapi.PropValue.UnicodeValue;
import org.mapiscope.mapi.spi.MapiSupport;
import org.mapiscope.mapi.spi.StoreReferences;
import org.mapiscope.subsystem.memory.ServedStore;
import org.mapiscope.subsystem.table.MemoryRows;
import org.mapiscope.subsystem.table.TableData;
import org.mapiscope.subsystem.table.TableData;

/** The store of a {@link ScriptedService}: a root folder, and any message that is asked for. */
final class ScriptedStore implements ServedStore {
    private static final EntryId ROOT = messageId(0);

    private final ScriptedService service;
    private final MapiSupport support;
    private final StoreReferences references;

    ScriptedStore(ScriptedService service, MapiSupport support) {
        this.service = service;
        this.support = support;
        this.references = new StoreReferences(support);
    }

    @Override
    public StoreReferences references() {
        return references;
    }

    @Override
    public MapiUid uid() {
        return ScriptedService.UID;
    }

    @Override
    public MapiProp openEntry(Optional<EntryId> entryId, int flags) {
        return entryId.isEmpty() || entryId.get().equals(ROOT) ? new Folder() : new Mail();
    }

    @Override
    public MapiTable getOutgoingQueue(int flags) {
        ScriptedService.await(service.queueGate);
        TableData live = service.liveQueue;
        return live == null ? service.outgoingQueue(support) : live.getView();
    }

    @Override
    public long advise(Optional<EntryId> entryId, int eventMask, AdviseSink sink) throws MapiException {
        ScriptedService.answer(service.adviseAnswer);
        return support.subscribe(ScriptedService.UID.bytes(), eventMask, sink);
    }

    @Override
    public void unadvise(long connection) throws MapiException {
        support.unsubscribe(connection);
    }

    @Override
    public int storeLogoff(int flags) throws MapiException {
        return references.storeLogoff(flags);
    }

    @Override
    public List<PropValue> getProps(List<PropTag> tags, int flags) throws MapiException {
        ScriptedService.answer(service.storePropsAnswer);
        return List.of(new UnicodeValue(PropTags.PR_DISPLAY_NAME_W, service.name()));
    }

    @Override
    public List<PropTag> getPropList(int flags) {
        return List.of(PropTags.PR_DISPLAY_NAME_W);
    }

    @Override
    public void close() {
        references.release();
    }

    /** {@return the identifier of a message} */
    static EntryId messageId(int number) {
        byte[] bytes = new byte[EntryId.UID_OFFSET + ScriptedService.UID.bytes().size() + 1];
        System.arraycopy(ScriptedService.UID.bytes().toArray(), 0, bytes, EntryId.UID_OFFSET,
                ScriptedService.UID.bytes().size());
        bytes[bytes.length - 1] = (byte) number;
        return new EntryId(Bytes.of(bytes));
    }

    private MapiTable table(String subject) {
        return support.createTable(new MemoryRows(List.of(PropTags.PR_SUBJECT_W),
                List.of(List.of(new UnicodeValue(PropTags.PR_SUBJECT_W, subject)))));
    }

    /** Any object of the store. */
    private abstract class Item implements MapiProp {
        @Override
        public List<PropValue> getProps(List<PropTag> tags, int flags) {
            return List.of(new UnicodeValue(PropTags.PR_DISPLAY_NAME_W, "item"));
        }

        @Override
        public List<PropTag> getPropList(int flags) {
            return List.of(PropTags.PR_DISPLAY_NAME_W);
        }

        @Override
        public void close() {
            service.asked.add("item released");
            service.onItemRelease.run();
        }
    }

    private final class Folder extends Item implements MapiFolder {
        @Override
        public MapiTable getContentsTable(int flags) {
            return table("contents");
        }

        @Override
        public MapiTable getHierarchyTable(int flags) {
            return service.folders.map(TableData::getView).orElseGet(() -> table("hierarchy"));
        }

        @Override
        public List<PropValue> getProps(List<PropTag> tags, int flags) {
            return service.folders.isEmpty()
                    ? super.getProps(tags, flags)
                    : List.of(new BinaryValue(PropTags.PR_ENTRYID, ROOT.bytes()));
        }
    }

    private final class Mail extends Item implements Message {
        @Override
        public MapiTable getAttachmentTable(int flags) {
            return table("attachment");
        }

        @Override
        public Attach openAttach(int number, int flags) throws MapiException {
            throw new MapiException("IMessage::OpenAttach", HResult.MAPI_E_NOT_FOUND, "");
        }

        @Override
        public MapiTable getRecipientTable(int flags) {
            return table("recipient");
        }
    }
}
