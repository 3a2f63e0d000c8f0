package org.mapiscope.store.pst;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mapiscope.binary.CodePages;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiStatus;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;

/** The state of an open PST. Called on its session's thread. */
final class PstStatus implements MapiStatus {

    /** STATUS_AVAILABLE. */
    private static final int AVAILABLE = 1;
    /** STATUS_FAILURE. */
    private static final int FAILURE = 4;
    /** STATUSROW_UPDATE: the values are only those that change. */
    private static final int STATUSROW_UPDATE = 0x10000000;

    private final PstStore store;

    PstStatus(PstStore store) {
        this.store = store;
    }

    /** {@return the row that an open store begins with} */
    static List<PropValue> row(PstStore store) throws IOException {
        String name = PstMsgStore.displayName(store.file());
        return List.of(text(PropTags.PR_DISPLAY_NAME_W, name.isBlank() ? store.path().toString() : name),
                PstValues.number(PropTags.PR_RESOURCE_METHODS, STATUS_VALIDATE_STATE),
                PstValues.number(PropTags.PR_STATUS_CODE, AVAILABLE),
                text(PropTags.PR_STATUS_STRING_W, words(store)));
    }

    /** Reads the store's properties and root folder anew, and says in the status table whether that worked. */
    @Override
    public void validateState(long uiParam, int flags) throws MapiException {
        String call = "IMAPIStatus::ValidateState";
        store.checkOpen(call);
        try {
            store.file().rootFolder().properties();
            update(AVAILABLE, words(store));
        } catch (IOException e) {
            update(FAILURE, PstFailure.detail(e));
            throw PstFailure.of(call, e);
        }
    }

    @Override
    public List<PropValue> getProps(List<PropTag> tags, int flags) throws MapiException {
        String call = "IMAPIStatus::GetProps";
        store.checkOpen(call);
        try {
            List<PropValue> row = row(store);
            if (tags.isEmpty()) {
                return row;
            }
            List<PropValue> values = new ArrayList<>();
            for (PropTag tag : tags) {
                values.add(row.stream().filter(value -> value.tag().id() == tag.id()).findFirst()
                        .map(value -> PstValues.as(tag, value, CodePages.USUAL)).orElse(PstValues.notFound(tag)));
            }
            return values;
        } catch (IOException e) {
            throw PstFailure.of(call, e);
        }
    }

    @Override
    public List<PropTag> getPropList(int flags) throws MapiException {
        return getProps(List.of(), flags).stream().map(PropValue::tag).toList();
    }

    @Override
    public void close() {}

    /** A password is a checksum that Outlook compares; the data are there without it, and that is said. */
    private static String words(PstStore store) throws IOException {
        String words = store.path() + " is open for reading";
        return store.file().hasPassword()
                ? words + "; Outlook would ask for its password (PR_PST_PASSWORD), which does not lock a reader"
                : words;
    }

    private void update(int code, String words) throws MapiException {
        store.support().modifyStatusRow(
                List.of(PstValues.number(PropTags.PR_STATUS_CODE, code), text(PropTags.PR_STATUS_STRING_W, words)),
                STATUSROW_UPDATE);
    }

    private static PropValue text(PropTag tag, String value) {
        return new PropValue.UnicodeValue(tag, value);
    }
}
