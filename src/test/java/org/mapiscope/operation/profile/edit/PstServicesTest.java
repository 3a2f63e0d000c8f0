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
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MsgServiceAdmin;
import org.mapiscope.mapi.ProfAdmin;
import org.mapiscope.mapi.PropTags;

class PstServicesTest {
    private EditedProfiles test;

    @BeforeEach
    void make(@TempDir Path folder) throws MapiException {
        test = new EditedProfiles(folder).filled();
    }

    @AfterEach
    void close() {
        test.close();
    }

    private void run(PstServices work) throws MapiException {
        try (ProfAdmin admin = test.mapi.adminProfiles(0);
                MsgServiceAdmin services = admin.adminServices(EditedProfiles.PROFILE, 0, 0)) {
            work.run(services);
        }
    }

    @Test
    void aServiceIsAddedForEachFile() throws MapiException {
        run(new PstServices(List.of(Path.of("/x/../y/c.pst"), Path.of("/y/d.pst"))));

        assertEquals(List.of(Optional.of(Path.of("/y/c.pst").toAbsolutePath().toString()),
                Optional.of(Path.of("/y/d.pst").toAbsolutePath().toString())),
                List.of(test.content().text(test.service(2), PropTags.PR_PST_PATH_W),
                        test.content().text(test.service(3), PropTags.PR_PST_PATH_W)));
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path gone = Path.of("gone.pst");

        assertEquals("there is no file " + gone.toAbsolutePath(),
                assertThrows(MapiException.class, () -> new PstServices(List.of(gone)).requireFiles()).detail());
    }
}
