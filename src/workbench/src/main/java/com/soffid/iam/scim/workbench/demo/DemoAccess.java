package com.soffid.iam.scim.workbench.demo;

import com.soffid.iam.scim.workbench.soffid.Passwords;

/** Who may use the demo's server; made up anew each time. */
record DemoAccess(String userName, String password) {
    static DemoAccess random() {
        return new DemoAccess("soffid", new Passwords().generate().getPassword());
    }

    @Override
    public String toString() {
        return userName;
    }
}
