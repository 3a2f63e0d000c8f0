package org.mapiscope.mapi.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.MsgServiceAdmin;
import org.mapiscope.mapi.ProfAdmin;
import org.mapiscope.mapi.ProfSect;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValue.ErrorValue;

/** What every section of a profile keeps to. */
public abstract class ProfSectContract extends Contract {
    private static final MapiUid OWN = MapiUid.parse("01020304-0506-0708-090A-0B0C0D0E0F10");
    private static final PropValue COMMENT = new PropValue.UnicodeValue(PropTags.PR_COMMENT_W, "Größe 世界");
    private static final PropValue COUNT = new PropValue.LongValue(PropTag.of(0x7C00, PropType.PT_LONG), 7);

    /** A test of the services of the profile. */
    private interface AdminTest {
        void run(MsgServiceAdmin admin) throws MapiException;
    }

    /** A test of a section that can be written. */
    private interface SectionTest {
        void run(ProfSect section) throws MapiException;
    }

    private void withServices(AdminTest test) throws MapiException {
        try (ProfAdmin profiles = mapi().adminProfiles(0);
                MsgServiceAdmin admin = profiles.adminServices(ContractWorld.PROFILE, 0, UNICODE)) {
            test.run(admin);
        }
    }

    private void withSection(SectionTest test) throws MapiException {
        withServices(admin -> {
            try (ProfSect section = admin.openProfileSection(OWN, MapiProp.MAPI_MODIFY)) {
                test.run(section);
            }
        });
    }

    @Test
    void aSectionIsMadeOnlyToBeWritten() throws MapiException {
        withServices(admin -> assertEquals(HResult.MAPI_E_NOT_FOUND,
                resultOf(() -> admin.openProfileSection(OWN, 0))));
    }

    @Test
    void whatIsSetIsThereForTheNextOne() throws MapiException {
        withSection(section -> {
            assertEquals(List.of(), section.setProps(List.of(COMMENT, COUNT)));
            section.saveChanges(0);
        });
        withServices(admin -> {
            try (ProfSect section = admin.openProfileSection(OWN, 0)) {
                assertEquals(List.of(COUNT, COMMENT), section.getProps(List.of(COUNT.tag(), COMMENT.tag()), 0));
            }
        });
    }

    @Test
    void anAbsentPropertyIsAnErrorValue() throws MapiException {
        withSection(section -> assertEquals(List.of(new ErrorValue(COMMENT.tag(), HResult.MAPI_E_NOT_FOUND)),
                section.getProps(List.of(COMMENT.tag()), 0)));
    }

    @Test
    void aPropertySetAgainHasTheNewValueAndType() throws MapiException {
        PropValue other = new PropValue.BinaryValue(COMMENT.tag().withType(PropType.PT_BINARY), Bytes.of((byte) 1));
        withSection(section -> {
            section.setProps(List.of(COMMENT));
            section.setProps(List.of(other));

            assertEquals(List.of(other),
                    section.getProps(List.of(COMMENT.tag().withType(PropType.PT_UNSPECIFIED)), UNICODE));
        });
    }

    @Test
    void deletedPropertiesAreGone() throws MapiException {
        withSection(section -> {
            section.setProps(List.of(COMMENT, COUNT));
            section.deleteProps(List.of(COMMENT.tag()));

            assertEquals(List.of(new ErrorValue(COMMENT.tag(), HResult.MAPI_E_NOT_FOUND), COUNT),
                    section.getProps(List.of(COMMENT.tag(), COUNT.tag()), 0));
        });
    }

    @Test
    void aSectionThatWasOpenedToBeReadIsNotWritten() throws MapiException {
        withSection(section -> {
            section.setProps(List.of(COMMENT));
            section.saveChanges(0);
        });
        withServices(admin -> {
            try (ProfSect section = admin.openProfileSection(OWN, 0)) {
                assertEquals(List.of(HResult.MAPI_E_NO_ACCESS, HResult.MAPI_E_NO_ACCESS),
                        resultsOf(List.of(() -> section.setProps(List.of(COUNT)),
                                () -> section.deleteProps(List.of(COMMENT.tag())))));
            }
        });
    }
}
