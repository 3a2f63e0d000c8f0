package org.mapiscope.store.pst;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapiscope.mapi.AdviseSink;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.IntPointer;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiObject;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.Notification;
import org.mapiscope.mapi.ProfSect;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.spi.LogonRequest;
import org.mapiscope.mapi.spi.MapiSupport;
import org.mapiscope.mapi.spi.MsLogon;
import org.mapiscope.mapi.spi.MsProvider;
import org.mapiscope.mapi.spi.RowSource;

/** A subsystem of one logon: its profile has one path, and it keeps what the provider tells it. */
final class TestSupport implements MapiSupport {
    private static final LogonRequest REQUEST = new LogonRequest(0, "Test", MapiUid.random(), MapiUid.random(),
            Optional.empty(), 0);

    private final List<PropValue> section;
    private final List<String> told = new ArrayList<>();
    private @Nullable MsLogon logon;

    TestSupport(Path file) {
        this(List.of(new PropValue.UnicodeValue(PropTags.PR_PST_PATH_W, file.toString())));
    }

    TestSupport(List<PropValue> section) {
        this.section = section;
    }

    MsgStore logon(MsProvider provider) throws MapiException {
        MsProvider.MsLogonResult result = provider.logon(this, REQUEST);
        logon = result.logon().orElse(null);
        return result.store();
    }

    /** {@return the calls of the provider, in order} */
    List<String> told() {
        return told;
    }

    @Override
    public ProfSect openProfileSection(MapiUid uid, int flags) {
        return new Section(section);
    }

    @Override
    public void setProviderUid(MapiUid uid, int flags) {
        told.add("SetProviderUID");
    }

    @Override
    public void modifyStatusRow(List<PropValue> values, int flags) {
        told.add("ModifyStatusRow");
    }

    @Override
    public void makeInvalid(MapiObject object) {
        told.add("MakeInvalid");
    }

    @Override
    public int storeLogoffTransports(int flags) {
        told.add("StoreLogoffTransports 0x%X".formatted(flags));
        return MsgStore.LOGOFF_COMPLETE;
    }

    @Override
    public int inTransit() {
        return MsgStore.LOGOFF_COMPLETE;
    }

    @Override
    public long subscribe(Bytes key, int eventMask, AdviseSink sink) {
        told.add("Subscribe " + key);
        return 1;
    }

    @Override
    public void unsubscribe(long connection) {
        told.add("Unsubscribe " + connection);
    }

    @Override
    public void notify(Bytes key, List<Notification> notifications) {
        told.add("Notify");
    }

    @Override
    public MapiTable createTable(RowSource rows) {
        return new RowsTable(rows);
    }

    /** The end of the logon, as the subsystem does it. */
    @Override
    public void close() {
        told.add("Release");
        try (MsLogon ending = logon) {
            if (ending != null) {
                ending.logoff(new IntPointer(0));
            }
        } catch (MapiException e) {
            throw new AssertionError(e);
        }
    }

    private record Section(List<PropValue> values) implements ProfSect {
        @Override
        public List<PropValue> getProps(List<PropTag> tags, int flags) {
            return values;
        }

        @Override
        public List<PropTag> getPropList(int flags) {
            return values.stream().map(PropValue::tag).toList();
        }

        @Override
        public void close() {}
    }
}
