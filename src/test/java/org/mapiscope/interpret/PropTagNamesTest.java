package org.mapiscope.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropType;

class PropTagNamesTest {
    @Test
    void aTagIsShownByItsName() {
        assertEquals("PR_SUBJECT_W", PropTagNames.text(PropTags.PR_SUBJECT_W));
    }

    @Test
    void aTagWithAnotherTypeIsShownByItsPropertyAndThatType() {
        assertEquals(
                List.of("PR_SUBJECT (PT_ERROR)", "PR_SUBJECT (PT_UNSPECIFIED)", "PR_STORE_SUPPORT_MASK (PT_ERROR)",
                        "PR_CONTACT_ADDRTYPES (PT_MVI_UNICODE)"),
                List.of(PropTagNames.text(PropTags.PR_SUBJECT_W.withType(PropType.PT_ERROR)),
                        PropTagNames.text(PropTags.PR_SUBJECT_W.withType(PropType.PT_UNSPECIFIED)),
                        PropTagNames.text(PropTags.PR_STORE_SUPPORT_MASK.withType(PropType.PT_ERROR)),
                        PropTagNames.text(new PropTag(0x3A54301F))));
    }

    @Test
    void aTagThatNoTableKnowsIsShownInHexWithItsType() {
        assertEquals(List.of("0x8001001F (PT_UNICODE)", "0x5A5A7777 (0x7777)"),
                List.of(PropTagNames.text(new PropTag(0x8001001F)), PropTagNames.text(new PropTag(0x5A5A7777))));
    }

    @Test
    void aTagThatNoTableKnowsHasNoName() {
        assertEquals(List.of(Optional.empty(), Optional.empty()), List.of(PropTagNames.exact(new PropTag(0x8001001F)),
                PropTagNames.property(new PropTag(0x8001001F))));
    }
}
