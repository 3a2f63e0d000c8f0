package org.mapiscope.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;

class SessionOriginTest {
    private TestMapi test;

    @BeforeEach
    void make(@TempDir Path folder) throws MapiException {
        test = new TestMapi(folder);
    }

    @AfterEach
    void end() {
        test.close();
    }

    private static Optional<String> toDelete(Mapi mapi, Optional<String> temporaryProfile) {
        return new SessionOrigin(mapi, LogonOptions.to("Any"), temporaryProfile).profileToDelete();
    }

    @Test
    void aProfileOfFilesIsDeletedOnAnotherMapi() {
        assertEquals(Optional.of("Files"), toDelete(new HangingMapi(test.mapi), Optional.of("Files")));
    }

    @Test
    void aProfileOfFilesGoesByItselfOnTheEmbeddedMapi() {
        assertEquals(Optional.empty(), toDelete(test.mapi, Optional.of("Files")));
    }

    @Test
    void aPersonsOwnProfileStays() {
        assertEquals(Optional.empty(), toDelete(new HangingMapi(test.mapi), Optional.empty()));
    }
}
