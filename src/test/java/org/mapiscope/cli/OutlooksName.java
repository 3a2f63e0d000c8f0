package org.mapiscope.cli;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.operation.Subsystems;

/** A MAPI that says it is Outlook's. */
final class OutlooksName {
    private OutlooksName() {}

    static Mapi of(Mapi mapi) {
        return (Mapi) Proxy.newProxyInstance(Mapi.class.getClassLoader(), new Class<?>[]{Mapi.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.getName().equals("name") ? Subsystems.OUTLOOK : method.invoke(mapi, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
