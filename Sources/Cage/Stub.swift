// Cage
