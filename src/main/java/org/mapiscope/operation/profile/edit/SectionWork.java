package org.mapiscope.operation.profile.edit;

import java.util.List;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.MsgServiceAdmin;
import org.mapiscope.mapi.ProfSect;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;

/** Changes properties of a section by MAPI's calls, and saves it. Immutable. */
sealed interface SectionWork extends Trial.ServiceWork {
    MapiUid section();

    /** @throws MapiException the call's; that of the first property that could not be changed */
    void change(ProfSect opened) throws MapiException;

    @Override
    default void run(MsgServiceAdmin services) throws MapiException {
        try (ProfSect opened = services.openProfileSection(section(), MapiProp.MAPI_MODIFY)) {
            change(opened);
            opened.saveChanges(0);
        }
    }

    /** Sets a property; the section is made when it is not there. */
    record Set(MapiUid section, PropValue value) implements SectionWork {
        @Override
        public void change(ProfSect opened) throws MapiException {
            requireNone("IMAPIProp::SetProps", opened.setProps(List.of(value)));
        }
    }

    /** Deletes properties. */
    record Delete(MapiUid section, List<PropTag> tags) implements SectionWork {
        @Override
        public void change(ProfSect opened) throws MapiException {
            requireNone("IMAPIProp::DeleteProps", opened.deleteProps(tags));
        }
    }

    private static void requireNone(String call, List<MapiProp.PropProblem> problems) throws MapiException {
        for (MapiProp.PropProblem problem : problems) {
            // a secret that cannot be stored is set all the same, and kept in memory
            if (!(problem.tag().isSecure() && problem.result().equals(HResult.MAPI_E_NO_ACCESS))) {
                throw new MapiException(call, problem.result(), "SPropProblem of " + problem.tag());
            }
        }
    }
}
