/** Starts the chat page. */

import { ownPage } from './place.ts'
import { startChat } from './start-chat.tsx'
import './styles/chat.css'

const root = document.getElementById('app')
if (root) startChat(root, ownPage)
