package org.mapiscope.operation.profile.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.MsgServiceAdmin;
import org.mapiscope.mapi.ProfAdmin;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;

class SectionWorkTest {
    private static final MapiUid OWN = MapiUid.parse("01020304-0506-0708-090A-0B0C0D0E0F10");
    private static final PropValue COMMENT = new PropValue.UnicodeValue(PropTags.PR_COMMENT_W, "a");

    private EditedProfiles test;

    @BeforeEach
    void make(@TempDir Path folder) throws MapiException {
        test = new EditedProfiles(folder).filled();
    }

    @AfterEach
    void close() {
        test.close();
    }

    private void run(Trial.ServiceWork work) throws MapiException {
        try (ProfAdmin admin = test.mapi.adminProfiles(0);
                MsgServiceAdmin services = admin.adminServices(EditedProfiles.PROFILE, 0, 0)) {
            work.run(services);
        }
    }

    @Test
    void aSectionIsMadeWithItsFirstPropertyAndGoesWithItsLast() throws MapiException {
        run(new SectionWork.Set(OWN, COMMENT));
        Optional<String> set = test.content().text(OWN, PropTags.PR_COMMENT_W);
        run(new SectionWork.Delete(OWN, List.of(PropTags.PR_COMMENT_W)));

        assertEquals(List.of(Optional.of("a"), Optional.empty()), List.of(set, test.content().section(OWN)));
    }

    @Test
    void aPropertyThatCannotBeChangedFailsUnderItsCall() throws MapiException {
        MapiUid service = test.service(0);
        PropValue name = new PropValue.UnicodeValue(PropTags.PR_SERVICE_NAME_W, "b");
        MapiException failure = assertThrows(MapiException.class, () -> run(new SectionWork.Set(service, name)));

        assertEquals(List.of("IMAPIProp::SetProps", HResult.MAPI_E_COMPUTED,
                "SPropProblem of " + PropTags.PR_SERVICE_NAME_W),
                List.of(failure.call(), failure.result(), failure.detail()));
    }
}
