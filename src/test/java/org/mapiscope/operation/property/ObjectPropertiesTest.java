package org.mapiscope.operation.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;

class ObjectPropertiesTest {
    private static final PropValue NAME = new PropValue.UnicodeValue(PropTags.PR_DISPLAY_NAME_W, "Inbox");

    private static Optional<String> title(PropValue... values) {
        return ObjectProperties.ofRow(List.of(values)).title();
    }

    @Test
    void theTitleIsTheSubject() {
        assertEquals(Optional.of("Hello"), title(NAME, new PropValue.UnicodeValue(PropTags.PR_SUBJECT_W, "Hello")));
    }

    @Test
    void theTitleIsTheNameWhereTheSubjectIsEmptyOrCouldNotBeRead() {
        assertEquals(Optional.of("Inbox"), title(new PropValue.UnicodeValue(PropTags.PR_SUBJECT_W, ""), NAME));
        assertEquals(Optional.of("Inbox"),
                title(new PropValue.ErrorValue(PropTags.PR_SUBJECT_W, HResult.MAPI_E_NOT_FOUND), NAME));
    }

    @Test
    void whatHasNeitherHasNoTitle() {
        assertEquals(Optional.empty(), title(new PropValue.LongValue(PropTags.PR_MESSAGE_SIZE, 1)));
    }
}
