/** What a search leaves behind: {@code summary.json}, {@code solution.cif} and one CIF for each run. */
package org.objcryst.app.solution;
