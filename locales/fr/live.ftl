## En direct
