package org.mapiscope.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;

class DeferredMapiTest {
    @Test
    void isMadeOnTheGivenThreadAndNotBefore() {
        List<Runnable> waiting = new ArrayList<>();
        List<String> made = new ArrayList<>();
        DeferredMapi mapi = new DeferredMapi("embedded", () -> {
            made.add("made");
            throw new MapiException("MAPIInitialize", HResult.MAPI_E_DISK_ERROR, "no room");
        }, waiting::add);
        int before = made.size();
        waiting.getFirst().run();

        assertEquals(List.of(0, 1), List.of(before, made.size()));
        assertEquals(List.of(), mapi.sessions());
    }

    @Test
    void eachCallSaysWhyItCouldNotBeMade() {
        DeferredMapi mapi = new DeferredMapi("embedded", () -> {
            throw new MapiException("MAPIInitialize", HResult.MAPI_E_DISK_ERROR, "no room");
        }, Runnable::run);
        MapiException thrown = assertThrows(MapiException.class, () -> mapi.initialize(0));

        assertEquals(List.of(HResult.MAPI_E_DISK_ERROR, "no room"), List.of(thrown.result(), thrown.detail()));
    }

    @Test
    void aDefectIsNoFailureOfMapis() {
        DeferredMapi mapi = new DeferredMapi("embedded", () -> {
            throw new IllegalStateException("a defect");
        }, Runnable::run);

        assertThrows(IllegalStateException.class, () -> mapi.adminProfiles(0));
    }
}
