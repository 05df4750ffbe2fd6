/** The pages of their own that two fields have; they are fetched when the room is at rest, or when one is opened. */
import './concept-guide.js';
import './concept-map.js';
