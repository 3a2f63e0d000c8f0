package org.mapiscope.gui.contents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.gui.TestMapi;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.TablePath;

class TableOpeningTest {
    private TestMapi mapi;
    private OpenSession session;
    private TablePath.Contents path;
    private int openBefore;

    @BeforeEach
    void logOn(@TempDir Path folder) throws MapiException {
        mapi = new TestMapi(folder);
        session = mapi.logOn();
        path = FullestFolder.of(session);
        openBefore = session.mapiSession().openObjects().size();
    }

    @AfterEach
    void close() {
        mapi.close();
    }

    private TableOpening opening(List<PropTag> columns) {
        return new TableOpening(session, path, columns, () -> {});
    }

    private int left() {
        return session.mapiSession().openObjects().size() - openBefore;
    }

    @Test
    void theFirstRowsHaveTheColumnsThatAreWanted() throws MapiException {
        List<PropTag> columns = List.of(PropTags.PR_SUBJECT_W, PropTags.PR_MESSAGE_SIZE);
        TableOpening.Opened opened = opening(columns).run(MapiProgress.NONE);

        assertEquals(path, opened.table().path());
        assertEquals(opened.state().count().rows(), opened.state().first().size());
        assertEquals(List.of(columns),
                opened.state().first().stream().map(row -> row.columns()).distinct().toList());
    }

    @Test
    void aTableThatNobodyWaitsForAnyMoreIsReleased() throws MapiException {
        TableOpening opening = opening(List.of(PropTags.PR_SUBJECT_W));
        TableOpening.Opened late = opening.run(MapiProgress.NONE);
        opening.dropped(late);

        assertEquals(0, left());
    }

    @Test
    void aTableThatRefusesItsColumnsIsReleased() {
        MapiException refused = assertThrows(MapiException.class, () -> opening(List.of()).run(MapiProgress.NONE));

        assertEquals(HResult.MAPI_E_INVALID_PARAMETER, refused.result());
        assertEquals(0, left());
    }
}
